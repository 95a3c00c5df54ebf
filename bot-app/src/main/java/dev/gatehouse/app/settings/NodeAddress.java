package dev.gatehouse.app.settings;

import dev.gatehouse.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the command line finds the node that runs here.
 *
 * @param token as set; without it the node's own is in {@code folder}, see {@link AdminToken}
 */
public record NodeAddress(URI admin, Optional<Secret> token, Path folder) {

    static NodeAddress of(HttpPart http, DatabasePart database) {
        return new NodeAddress(
                URI.create("http://" + reachable(http.adminHost()) + ":" + http.adminPort()),
                http.adminToken(),
                database.folder());
    }

    // A listener on every address is called on loopback; a bare IPv6 address needs brackets in a URL.
    private static String reachable(String host) {
        return switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }
}
