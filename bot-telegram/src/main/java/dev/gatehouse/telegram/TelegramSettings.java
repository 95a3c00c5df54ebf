package dev.gatehouse.telegram;

import dev.gatehouse.Secret;
import java.net.URI;
import java.util.Optional;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * How to reach Telegram.
 *
 * @param apiUrl scheme, host and port of a Bot API server of one's own; empty for Telegram's
 * @param updates how updates come in
 */
public record TelegramSettings(Secret token, Optional<URI> apiUrl, UpdatesBy updates) {

    /**
     * How updates come in.
     *
     * @param address where Telegram can post them to this installation; empty when it has no public address
     * @param posted whether it shall; otherwise they are fetched
     */
    public record UpdatesBy(Optional<URI> address, boolean posted) {
        /** Below the installation's public address. */
        public static final String PATH = "/webhooks/telegram";

        public UpdatesBy {
            if (posted && address.isEmpty()) {
                throw new IllegalArgumentException("Updates cannot be posted to an installation without an address");
            }
        }

        public static UpdatesBy fetching() {
            return new UpdatesBy(Optional.empty(), false);
        }
    }

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
