package dev.gatehouse.app.settings;

import java.net.URI;

/** What our own and other people's habits of writing a base address have to agree on. */
final class BaseUrl {
    private BaseUrl() {}

    static URI withoutSlash(URI uri) {
        return URI.create(uri.toString().replaceAll("/+$", ""));
    }

    /** JDA resolves routes against its base and needs the slash. */
    static URI withSlash(URI uri) {
        return URI.create(withoutSlash(uri) + "/");
    }

    /** Whether only programs of this machine can be behind it. No name is resolved: DNS could say anything later. */
    static boolean loopback(URI uri) {
        String host = String.valueOf(uri.getHost());
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
