package dev.gatehouse.telegram.rim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;

/** setWebhook as a plain call: the library's own sends a form, for the sake of a certificate nobody sends here. */
final class RawSetWebhook extends BotApiMethodBoolean {
    /** Updates that Telegram posts at the same time; each is stored before it is answered. */
    private static final int CONNECTIONS = 8;

    private final String url;
    private final String secret;

    RawSetWebhook(URI url, WebhookSecret secret) {
        this.url = url.toString();
        this.secret = secret.value();
    }

    @JsonProperty("url")
    public String url() {
        return url;
    }

    @JsonProperty("secret_token")
    public String secretToken() {
        return secret;
    }

    @JsonProperty("allowed_updates")
    public List<String> allowedUpdates() {
        return RawUpdates.KINDS;
    }

    @JsonProperty("max_connections")
    public int maxConnections() {
        return CONNECTIONS;
    }

    @Override
    public String getMethod() {
        return "setWebhook";
    }
}
