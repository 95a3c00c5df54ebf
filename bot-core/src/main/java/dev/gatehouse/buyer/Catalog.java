package dev.gatehouse.buyer;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Products as Hilt described them at most five minutes ago. */
public final class Catalog {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private record Kept(Product product, Instant askedAt) {}

    private final HiltSales hilt;
    private final InstantSource clock;
    private final Map<ProductId, Kept> kept = new ConcurrentHashMap<>();
    private final Set<ProductId> unheard = ConcurrentHashMap.newKeySet();

    public Catalog(HiltSales hilt, InstantSource clock) {
        this.hilt = hilt;
        this.clock = clock;
    }

    /** A read not older than five minutes, otherwise a new one; while Hilt is silent whatever was read last. */
    public Optional<Product> find(ProductId id) {
        Kept known = kept.get(id);
        if (known != null && clock.instant().isBefore(known.askedAt().plus(FRESH))) {
            return Optional.of(known.product());
        }
        return retrieve(id).or(() -> Optional.ofNullable(known).map(Kept::product));
    }

    /** Reads the product now; empty when Hilt does not answer or does not know it. */
    public Optional<Product> retrieve(ProductId id) {
        Reply<Product> reply = hilt.product(id, Urgency.BUYER);
        if (reply instanceof Reply.Silent<Product>) {
            unheard.add(id);
            return Optional.empty();
        }
        unheard.remove(id);
        if (reply instanceof Reply.Said<Product> said) {
            kept.put(id, new Kept(said.value(), said.askedAt()));
            return Optional.of(said.value());
        }
        return Optional.empty();
    }

    /** Whether nothing is known of the product because Hilt was silent when it was asked last. */
    boolean isUnread(ProductId id) {
        return unheard.contains(id) && !kept.containsKey(id);
    }
}
