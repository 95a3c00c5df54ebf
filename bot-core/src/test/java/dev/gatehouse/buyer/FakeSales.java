package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Hilt's selling routes: products as a test sets them, and a new link each time. */
final class FakeSales implements HiltSales {
    final Map<ProductId, Product> products = new HashMap<>();
    private final InstantSource clock;
    boolean silent;
    int links;

    FakeSales(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Reply<Product> product(ProductId id, Urgency urgency) {
        Product product = products.get(id);
        if (silent) {
            return new Reply.Silent<>("503", false, Optional.empty());
        }
        return product == null
                ? new Reply.Absent<>("404", clock.instant())
                : new Reply.Said<>(product, clock.instant());
    }

    @Override
    public Reply<Link> handoffLink(
            ProductId product, PlatformAccount account, String label, Optional<URI> returnTo, Duration validFor) {
        if (silent) {
            return new Reply.Silent<>("503", false, Optional.empty());
        }
        links++;
        URI url = URI.create("https://pay.example/" + product + "/" + account.identity() + "/" + links);
        return new Reply.Said<>(new Link(url, clock.instant().plus(validFor)), clock.instant());
    }
}
