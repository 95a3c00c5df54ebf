package dev.gatehouse.hilt;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses in answers. People are sent there, so only the web will do. */
final class Links {
    private Links() {}

    static URI need(Fields fields, String name) throws ShapeException {
        try {
            URI link = new URI(fields.needText(name));
            boolean web = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
            if (web && link.getHost() != null) {
                return link;
            }
        } catch (URISyntaxException e) {
            throw new ShapeException(name + " is not an address");
        }
        throw new ShapeException(name + " is not a web address");
    }
}
