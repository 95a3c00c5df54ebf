package dev.gatehouse.hilt;

import dev.gatehouse.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Where Hilt is and who asks.
 *
 * @param baseUrl without the {@code /v1}; plain http only on this machine, because the key travels with every call
 * @param timeout for one call in all, its body included
 */
public record HiltSettings(URI baseUrl, Secret apiKey, Duration timeout) {
    /** How long a call may take unless a test is in a hurry. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public HiltSettings {
        boolean secure = "https".equalsIgnoreCase(baseUrl.getScheme()) && baseUrl.getHost() != null;
        boolean local = "http".equalsIgnoreCase(baseUrl.getScheme())
                && baseUrl.getHost() != null
                && LOOPBACK.contains(baseUrl.getHost());
        if (!secure && !local) {
            throw new IllegalArgumentException(
                    "Hilt's address must begin with https:// (http:// only on this machine), but is " + baseUrl);
        }
    }

    /** The address of a path that begins with {@code /v1}. */
    URI at(String path) {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
