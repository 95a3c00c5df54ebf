package dev.gatehouse.app.settings;

import dev.gatehouse.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Telegram, off without a token.
 *
 * @param apiUrl base without a slash at its end; empty for Telegram's own
 * @param webhook whether Telegram posts updates to the public listener; otherwise they are fetched
 */
public record TelegramPart(Optional<Secret> token, Optional<URI> apiUrl, boolean webhook) {
    private static final String WEBHOOK = "webhook";
    private static final String FETCH = "fetch";

    static TelegramPart read(Values values) {
        Optional<Given> updates = values.text(SettingKey.TELEGRAM_UPDATES);
        updates.filter(given -> !given.value().equals(WEBHOOK) && !given.value().equals(FETCH))
                .ifPresent(given -> values.wrong(given, SettingKey.TELEGRAM_UPDATES, "is neither webhook nor fetch"));
        Optional<Given> webhook = updates.filter(given -> given.value().equals(WEBHOOK));
        webhook.filter(given -> !hasAddress(values))
                .ifPresent(given -> values.wrong(
                        given,
                        SettingKey.TELEGRAM_UPDATES,
                        "needs PUBLIC_URL to begin with https://: that is where Telegram posts to"));
        return new TelegramPart(
                values.secret(SettingKey.TELEGRAM_TOKEN),
                values.uri(SettingKey.TELEGRAM_API_URL, Values.WEB).map(BaseUrl::withoutSlash),
                webhook.isPresent());
    }

    /** Telegram takes https only; a stand-in on this machine takes what is on this machine. */
    private static boolean hasAddress(Values values) {
        return values.uri(SettingKey.PUBLIC_URL, Values.WEB)
                .filter(url -> "https".equals(url.getScheme()) || BaseUrl.loopback(url))
                .isPresent();
    }
}
