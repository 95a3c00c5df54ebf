package dev.gatehouse.access;

/**
 * Something a human should mend before it costs a sale, found by looking for it.
 *
 * @param where what is wrong there, such as {@code door discord:1/role:2} or {@code hilt key}; the same words as the cause
 *     of an alarm about it
 */
public record Flaw(String where, Refusal refusal) {
    @Override
    public String toString() {
        return where + ": " + refusal;
    }
}
