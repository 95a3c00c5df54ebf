package dev.gatehouse.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.notice.Room;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads where people are called whose private messages are closed: a channel on Discord, a topic on Telegram. */
record FallbackReader(String key, Problems problems) {
    private static final String CHANNEL = "notices: { channel: \"1100000000000000005\" }";
    private static final String TOPIC = "notices: { chat: \"-1001234567890\", topic: \"12\" }";

    /** Empty when the entry names none, or none that could be read. */
    Optional<Room> read(JsonNode node, DoorAddress door) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        return door instanceof DoorAddress.Chat chat ? topic(node, chat) : channel(node);
    }

    private Optional<Room> channel(JsonNode node) {
        Optional<Long> channel = id(node, "channel").filter(id -> id > 0);
        if (channel.isEmpty()) {
            problems.add(key + ".notices.channel", "is not the id of a Discord channel", CHANNEL);
        }
        return channel.map(Room::of);
    }

    private Optional<Room> topic(JsonNode node, DoorAddress.Chat door) {
        Optional<Long> chat = node.has("chat") ? id(node, "chat") : Optional.of(door.chat());
        Optional<Long> topic = node.has("topic") ? id(node, "topic") : Optional.of(0L);
        if (chat.isEmpty()
                || topic.filter(id -> id >= 0 && id <= Integer.MAX_VALUE).isEmpty()) {
            problems.add(key + ".notices", "names no chat or no topic of a chat", TOPIC);
            return Optional.empty();
        }
        int number = topic.get().intValue();
        return Optional.of(new Room(chat.get(), number == 0 ? OptionalInt.empty() : OptionalInt.of(number)));
    }

    private static Optional<Long> id(JsonNode node, String name) {
        return PlatformId.read(node.path(name).asText().strip());
    }
}
