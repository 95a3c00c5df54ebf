package dev.gatehouse.sandbox.telegram;

/**
 * How fast a bot may send, in machine time. Telegram does not publish exact numbers; its advice is one message a second
 * in one chat, 20 a minute in a group and 30 a second over all.
 *
 * @param perChatBurst messages one chat takes at once before the one a second begins to bite
 */
public record FloodLimits(int perChatBurst, int perGroupPerMinute, int overallPerSecond) {
    /** Telegram's advice, with a burst no single buyer reaches. */
    public static FloodLimits usual() {
        return new FloodLimits(10, 20, 30);
    }

    /** For tests that look at something else. */
    public static FloodLimits none() {
        return new FloodLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
