package dev.gatehouse.notice;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where everybody of a place reads along: what happens is told there, things are sold there, and people are called there
 * whose private messages are closed.
 *
 * @param number of a Discord channel, or a Telegram chat
 * @param topic of that Telegram chat
 */
public record Room(long number, OptionalInt topic) {
    private static final Pattern WRITTEN = Pattern.compile("(-?[1-9][0-9]{0,18})(?:/([0-9]{1,9}))?");

    public static Room of(long number) {
        return new Room(number, OptionalInt.empty());
    }

    /** As {@link #toString} writes it; empty when it is no room. */
    public static Optional<Room> read(String typed) {
        Matcher matcher = WRITTEN.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String topic = matcher.group(2);
        try {
            return Optional.of(new Room(
                    Long.parseLong(matcher.group(1)),
                    topic == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(topic))));
        } catch (NumberFormatException beyond64Bits) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return number + (topic.isPresent() ? "/" + topic.getAsInt() : "");
    }
}
