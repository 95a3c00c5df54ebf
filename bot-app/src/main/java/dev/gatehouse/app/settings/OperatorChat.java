package dev.gatehouse.app.settings;

import dev.gatehouse.access.Platform;
import java.util.Optional;

/** Where alarms go: a Telegram chat or a Discord channel, by its number. */
public record OperatorChat(Platform platform, long id) {

    static Optional<OperatorChat> read(Values values) {
        return values.text(SettingKey.OPERATOR_CHAT).flatMap(given -> {
            Optional<OperatorChat> chat = parsed(given.value());
            if (chat.isEmpty()) {
                values.wrong(given, SettingKey.OPERATOR_CHAT, "is not telegram:<chat id> or discord:<channel id>");
            }
            return chat;
        });
    }

    private static Optional<OperatorChat> parsed(String text) {
        String[] parts = text.split(":", 2);
        return parts.length < 2
                ? Optional.empty()
                : Platform.ofWord(parts[0])
                        .flatMap(platform -> PlatformId.read(parts[1]).map(id -> new OperatorChat(platform, id)));
    }
}
