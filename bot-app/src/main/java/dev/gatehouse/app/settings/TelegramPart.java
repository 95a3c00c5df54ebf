package dev.gatehouse.app.settings;

import dev.gatehouse.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Telegram, off without a token.
 *
 * @param apiUrl base without a slash at its end; empty for Telegram's own
 */
public record TelegramPart(Optional<Secret> token, Optional<URI> apiUrl) {

    static TelegramPart read(Values values) {
        return new TelegramPart(
                values.secret(SettingKey.TELEGRAM_TOKEN),
                values.uri(SettingKey.TELEGRAM_API_URL, Values.WEB).map(BaseUrl::withoutSlash));
    }
}
