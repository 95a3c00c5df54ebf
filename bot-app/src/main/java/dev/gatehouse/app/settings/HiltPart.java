package dev.gatehouse.app.settings;

import dev.gatehouse.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How Hilt is reached and how its events are proved.
 *
 * @param apiUrl base without a slash at its end
 * @param apiKey present whenever a node runs
 * @param webhookSecrets several during a rotation; none means that no event can be proved
 */
public record HiltPart(URI apiUrl, Optional<Secret> apiKey, List<Secret> webhookSecrets) {
    private static final URI HILT = URI.create("https://api.hilt.so");

    static HiltPart read(Values values) {
        return new HiltPart(
                values.uri(SettingKey.HILT_API_URL, Values.WEB)
                        .map(BaseUrl::withoutSlash)
                        .orElse(HILT),
                values.secret(SettingKey.HILT_API_KEY),
                values.secrets(SettingKey.HILT_WEBHOOK_SECRET));
    }
}
