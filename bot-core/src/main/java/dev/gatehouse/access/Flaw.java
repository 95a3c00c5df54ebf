package dev.gatehouse.access;

/**
 * Something a human should mend before it costs a sale, found by looking for it.
 *
 * @param where what is wrong there, such as {@code door discord:1/role:2} or {@code hilt key}; the same words as the cause
 *     of an alarm about it
 * @param note nothing is wrong: only something that a human should know, and that nobody can mend for good
 */
public record Flaw(String where, Refusal refusal, boolean note) {
    public Flaw(String where, Refusal refusal) {
        this(where, refusal, false);
    }

    public static Flaw note(String where, Refusal what) {
        return new Flaw(where, what, true);
    }

    @Override
    public String toString() {
        return where + ": " + refusal;
    }
}
