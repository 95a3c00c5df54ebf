package dev.gatehouse.discord;

import dev.gatehouse.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * How to reach Discord.
 *
 * @param apiUrl REST base such as {@code http://127.0.0.1:9000/api/v10/}; empty for Discord's own
 * @param gatewayUrl such as {@code ws://127.0.0.1:9000/gateway}; empty for Discord's own
 */
public record DiscordSettings(Secret token, Optional<URI> apiUrl, Optional<URI> gatewayUrl) {}
