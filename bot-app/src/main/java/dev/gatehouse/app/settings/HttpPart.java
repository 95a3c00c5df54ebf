package dev.gatehouse.app.settings;

import dev.gatehouse.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * The two listeners: one for everybody, one for the operator.
 *
 * @param port 0 asks for a free one
 * @param publicUrl where the world reaches {@code port}, without a slash at its end
 * @param adminHost name or address, IPv6 without brackets
 * @param adminPort 0 asks for a free one
 * @param adminToken empty when the node makes its own, see {@link AdminToken}
 */
public record HttpPart(
        int port, Optional<URI> publicUrl, String adminHost, int adminPort, Optional<Secret> adminToken) {
    private static final int PORT = 8080;
    private static final Listen ADMIN = new Listen("127.0.0.1", 8081);

    static HttpPart read(Values values) {
        int port = values.port(SettingKey.HTTP_PORT, PORT);
        Optional<Given> given = values.text(SettingKey.ADMIN_LISTEN);
        Listen admin = given.flatMap(listen -> listen(values, listen)).orElse(ADMIN);
        if (port != 0 && port == admin.port()) {
            values.wrong(
                    given.or(() -> values.text(SettingKey.HTTP_PORT)).orElseThrow(),
                    SettingKey.ADMIN_LISTEN,
                    "has the public listener's port; the console needs one of its own");
        }
        return new HttpPart(
                port,
                values.uri(SettingKey.PUBLIC_URL, Values.WEB).map(BaseUrl::withoutSlash),
                admin.host(),
                admin.port(),
                values.secret(SettingKey.ADMIN_TOKEN));
    }

    private static Optional<Listen> listen(Values values, Given given) {
        int colon = given.value().lastIndexOf(':');
        String host = colon < 0 ? "" : given.value().substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        if (!host.matches("[A-Za-z0-9.:-]+")) {
            values.wrong(given, SettingKey.ADMIN_LISTEN, "is not host:port");
            return Optional.empty();
        }
        return values.port(SettingKey.ADMIN_LISTEN, given, given.value().substring(colon + 1))
                .map(port -> new Listen(host, port));
    }

    private record Listen(String host, int port) {}
}
