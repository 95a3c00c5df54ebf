package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A checkout link bound to one account.
 *
 * @param priceMinorUnits the price when it was made: another price needs another link
 * @param returnUrl where the checkout leads back to
 * @param nextLookAt when Hilt is asked next whether it was paid; empty once it was, or once nobody can pay it any more
 * @param looks how often Hilt was asked
 */
public record Handoff(
        String id,
        PlatformAccount account,
        ProductId product,
        long priceMinorUnits,
        Optional<String> returnUrl,
        URI url,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> nextLookAt,
        int looks) {}
