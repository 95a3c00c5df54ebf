package dev.gatehouse.access;

/**
 * Why something is not done: for programs a code that never changes, for people one sentence and one next step.
 *
 * @param code stable, upper case with underscores, such as {@code ROLE_ABOVE_BOT}
 */
public record Refusal(String code, String sentence, String nextStep) {
    @Override
    public String toString() {
        return code + ": " + sentence + " " + nextStep;
    }
}
