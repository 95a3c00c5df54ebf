package dev.gatehouse.sandbox.hilt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to pay.
 *
 * @param buyer the identity it is for and the token it came by; both absent for a bare checkout session
 * @param outcome absent until the payment is final
 */
record Payment(
        String id,
        String productId,
        Buyer buyer,
        String tokenMint,
        long amount,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Outcome outcome) {
    static final long FEE_PER_CENT = 1;

    /** Who pays, as far as known. */
    record Buyer(
            @Nullable Identity identity,
            @Nullable String handoffToken,
            @Nullable String wallet) {}

    /** How it ended. */
    record Outcome(
            String status,
            Instant at,
            @Nullable String transaction,
            @Nullable String failure,
            @Nullable String membershipId) {
        boolean confirmed() {
            return status.equals("CONFIRMED");
        }
    }

    Payment ended(Outcome how) {
        return new Payment(id, productId, buyer, tokenMint, amount, createdAt, expiresAt, how);
    }

    Payment of(Buyer other) {
        return new Payment(id, productId, other, tokenMint, amount, createdAt, expiresAt, outcome);
    }

    String status() {
        return outcome == null ? "PENDING_SIGNATURE" : outcome.status();
    }

    long fee() {
        return amount * FEE_PER_CENT / 100;
    }

    @Nullable
    Instant confirmedAt() {
        return outcome != null && outcome.confirmed() ? outcome.at() : null;
    }

    @Nullable
    Instant failedAt() {
        return outcome != null && !outcome.confirmed() ? outcome.at() : null;
    }

    @Nullable
    String transaction() {
        return outcome == null ? null : outcome.transaction();
    }

    @Nullable
    String failure() {
        return outcome == null ? null : outcome.failure();
    }

    @Nullable
    String membershipId() {
        return outcome == null ? null : outcome.membershipId();
    }
}
