package dev.gatehouse.app.settings;

import dev.gatehouse.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Discord, off without a token.
 *
 * @param apiUrl REST base with a slash at its end; empty for Discord's own
 * @param gatewayUrl empty for Discord's own; set exactly when {@code apiUrl} is
 */
public record DiscordPart(Optional<Secret> token, Optional<URI> apiUrl, Optional<URI> gatewayUrl) {

    static DiscordPart read(Values values) {
        Optional<Given> api = values.text(SettingKey.DISCORD_API_URL);
        Optional<Given> gateway = values.text(SettingKey.DISCORD_GATEWAY_URL);
        if (api.isPresent() != gateway.isPresent()) {
            // With one of them alone half of the traffic would still go to Discord itself.
            values.need(
                    api.isPresent() ? SettingKey.DISCORD_GATEWAY_URL : SettingKey.DISCORD_API_URL,
                    "Discord is pointed elsewhere by both addresses together");
        }
        return new DiscordPart(
                values.secret(SettingKey.DISCORD_TOKEN),
                values.uri(SettingKey.DISCORD_API_URL, Values.WEB).map(BaseUrl::withSlash),
                values.uri(SettingKey.DISCORD_GATEWAY_URL, Values.WEB_SOCKET));
    }
}
