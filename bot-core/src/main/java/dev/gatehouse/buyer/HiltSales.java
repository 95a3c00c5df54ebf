package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Hilt's routes for selling. Budget, time limit and errors as for {@link dev.gatehouse.membership.HiltReads}. */
public interface HiltSales {
    /** {@code GET /v1/products/{id}}. */
    Reply<Product> product(ProductId id, Urgency urgency);

    /**
     * {@code POST /v1/products/{id}/handoff-link} with the bare numeric id and its identity type, always in the buyer's
     * class. Not idempotent at Hilt, but a second link does no harm.
     *
     * @param validFor whole minutes, 1 to 1440
     */
    Reply<Link> handoffLink(
            ProductId product, PlatformAccount account, String label, Optional<URI> returnTo, Duration validFor);

    /** A link as Hilt made it. */
    record Link(URI url, Instant expiresAt) {}
}
