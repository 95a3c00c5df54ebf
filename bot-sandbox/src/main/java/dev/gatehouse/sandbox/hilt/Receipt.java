package dev.gatehouse.sandbox.hilt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Proof of one confirmed payment. */
record Receipt(
        String id,
        String paymentId,
        Product product,
        String transaction,
        String hash,
        @Nullable String wallet,
        long amount,
        Instant createdAt) {}
