package dev.gatehouse.buyer;

import dev.gatehouse.access.ProductId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Hilt's proof of one payment.
 *
 * @param transaction on the chain, for everybody to see: knowing it proves nothing about who paid
 * @param amount as Hilt shows it, such as {@code 29.00 USDC}
 * @param verify where anybody can have it checked
 */
public record Receipt(
        String id,
        String transaction,
        Optional<ProductId> product,
        Optional<String> productTitle,
        String amount,
        Instant createdAt,
        URI verify) {}
