package dev.gatehouse.buyer;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import java.time.Instant;
import java.util.Optional;

/**
 * A membership as it was sold, whoever holds it: unlike {@link dev.gatehouse.access.Membership} also one that belongs to
 * a wallet or to a name somebody typed, and so to nobody a door could be opened for.
 *
 * @param status Hilt's word
 * @param end of the paid time
 * @param transaction the latest payment's, on the chain
 */
public record Sale(
        MembershipId id,
        ProductId product,
        String status,
        Holder holder,
        Optional<Instant> end,
        Optional<String> transaction) {

    /**
     * Whom it was sold to.
     *
     * @param account when the identity is an account's number; nothing else proves who somebody is
     * @param identity as Hilt writes it, such as {@code @buyer}; only a label
     */
    public record Holder(
            Optional<PlatformAccount> account,
            Optional<String> identityType,
            Optional<String> identity,
            Optional<String> wallet) {}
}
