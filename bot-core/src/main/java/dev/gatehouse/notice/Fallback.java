package dev.gatehouse.notice;

import java.util.OptionalInt;

/**
 * Where a gate's owner wants people to be called whose private messages are closed.
 *
 * @param channel a Discord channel, or a Telegram chat
 * @param topic a topic of that Telegram chat
 */
public record Fallback(long channel, OptionalInt topic) {
    @Override
    public String toString() {
        return channel + (topic.isPresent() ? "/" + topic.getAsInt() : "");
    }
}
