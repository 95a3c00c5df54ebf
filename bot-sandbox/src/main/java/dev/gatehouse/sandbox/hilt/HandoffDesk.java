package dev.gatehouse.sandbox.hilt;

import dev.gatehouse.sandbox.hilt.Workspaces.Found;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Issues personal checkout links and finds them again. */
final class HandoffDesk {
    private final Workspaces workspaces;
    private final InstantSource clock;
    private final Chance chance;
    private final HiltSwitches switches;
    private final Supplier<String> baseUrl;

    HandoffDesk(
            Workspaces workspaces,
            InstantSource clock,
            Chance chance,
            HiltSwitches switches,
            Supplier<String> baseUrl) {
        this.workspaces = workspaces;
        this.clock = clock;
        this.chance = chance;
        this.switches = switches;
        this.baseUrl = baseUrl;
    }

    /** A link that still sells. */
    record Open(Workspace in, Product product, Handoff handoff) {}

    Handoff issue(Workspace in, Product product, Identity identity, @Nullable String returnUrl, Duration validFor) {
        String token = "hilt_handoff_" + chance.text(switches.handoffTokenLength());
        Instant expires = clock.instant().plus(validFor);
        Handoff handoff = new Handoff(token, product.id(), identity, returnUrl, expires);
        in.handoffs().put(token, handoff);
        return handoff;
    }

    String checkoutUrl(Product product, Handoff handoff) {
        return baseUrl.get() + "/p/" + product.slug() + "?handoff="
                + URLEncoder.encode(handoff.token(), StandardCharsets.UTF_8);
    }

    Optional<Found<Product>> product(String slug) {
        return workspaces.find(each -> each.products().bySlug(slug));
    }

    /** @throws Refusal 404 for a token never issued for this page, 410 for one that is over */
    Open resolve(String slug, String token) {
        Found<Product> page = product(slug).orElseThrow(() -> Refusal.notFound("Product"));
        Handoff handoff = page.in()
                .handoffs()
                .find(token)
                .filter(each -> each.productId().equals(page.it().id()))
                .orElseThrow(() -> Refusal.notFound("Handoff"));
        if (handoff.expiredAt(clock.instant()) || spent(page.in(), token)) {
            throw Refusal.of(410, "Checkout handoff has expired");
        }
        return new Open(page.in(), page.it(), handoff);
    }

    /** Reads an own checkout URL as a browser would follow it. */
    Open follow(String checkoutUrl) {
        URI url = URI.create(checkoutUrl);
        String token = Arrays.stream(String.valueOf(url.getRawQuery()).split("&"))
                .filter(each -> each.startsWith("handoff="))
                .map(each -> URLDecoder.decode(each.substring("handoff=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No handoff in " + checkoutUrl));
        return resolve(url.getPath().replaceFirst("^.*/p/", ""), token);
    }

    private boolean spent(Workspace in, String token) {
        return switches.isOn(Switch.HANDOFF_ONCE)
                && in.payments().oldestFirst().stream()
                        .anyMatch(each -> each.confirmedAt() != null
                                && token.equals(each.buyer().handoffToken()));
    }
}
