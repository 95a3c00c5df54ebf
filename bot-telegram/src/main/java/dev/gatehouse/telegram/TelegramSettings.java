package dev.gatehouse.telegram;

import dev.gatehouse.Secret;
import java.net.URI;
import java.util.Optional;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * How to reach Telegram.
 *
 * @param apiUrl scheme, host and port of a Bot API server of one's own; empty for Telegram's
 */
public record TelegramSettings(Secret token, Optional<URI> apiUrl) {
    public TelegramSettings {
        apiUrl.ifPresent(TelegramSettings::check);
    }

    private static void check(URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!http || url.getHost() == null || !url.getPath().matches("/?")) {
            throw new IllegalArgumentException(
                    "TELEGRAM_API_URL must be scheme, host and port without a path, such as http://127.0.0.1:8081");
        }
    }

    TelegramUrl endpoint() {
        return apiUrl.map(TelegramSettings::endpoint).orElse(TelegramUrl.DEFAULT_URL);
    }

    private static TelegramUrl endpoint(URI url) {
        int standard = "https".equals(url.getScheme()) ? 443 : 80;
        return TelegramUrl.builder()
                .schema(url.getScheme())
                .host(url.getHost())
                .port(url.getPort() == -1 ? standard : url.getPort())
                .testServer(false)
                .build();
    }
}
