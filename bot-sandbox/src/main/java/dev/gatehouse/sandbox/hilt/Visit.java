package dev.gatehouse.sandbox.hilt;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/** Where somebody who followed a checkout link is by now. */
record Visit(Workspaces workspaces) {
    String page(String checkoutUrl) {
        URI url = URI.create(checkoutUrl);
        String token = URLDecoder.decode(
                String.valueOf(url.getRawQuery()).replaceFirst("^.*handoff=", ""), StandardCharsets.UTF_8);
        return workspaces.all().stream()
                .flatMap(each -> each.payments().oldestFirst().stream())
                .filter(each -> token.equals(each.buyer().handoffToken()) && each.outcome() != null)
                .max(Comparator.comparing(Payment::createdAt))
                .map(paid -> url.getPath() + "/payments/" + paid.id())
                .orElse(url.getPath() + "?" + url.getRawQuery());
    }
}
