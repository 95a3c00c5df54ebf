package dev.gatehouse.app.settings;

import dev.gatehouse.access.Platform;
import dev.gatehouse.notice.Room;
import java.util.Optional;

/** Where alarms go: a Telegram chat, one of its topics, or a Discord channel, by its number. */
public record OperatorChat(Platform platform, Room room) {

    static Optional<OperatorChat> read(Values values) {
        return values.text(SettingKey.OPERATOR_CHAT).flatMap(given -> {
            Optional<OperatorChat> chat = parsed(given.value());
            if (chat.isEmpty()) {
                values.wrong(
                        given,
                        SettingKey.OPERATOR_CHAT,
                        "is not telegram:<chat id>, telegram:<chat id>/<topic> or discord:<channel id>");
            }
            return chat;
        });
    }

    private static Optional<OperatorChat> parsed(String text) {
        String[] parts = text.split(":", 2);
        return parts.length < 2
                ? Optional.empty()
                : Platform.ofWord(parts[0])
                        .flatMap(platform -> Room.read(parts[1]).map(room -> new OperatorChat(platform, room)));
    }
}
