package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the feed keeps it and webhooks carry it.
 *
 * @param id the envelope's id, the same at every attempt and replay
 * @param envelope as sent; its bytes never change
 */
public record HiltEvent(String id, String type, Instant createdAt, boolean livemode, About about, ObjectNode envelope) {
    /** The objects concerned, where there are any. */
    public record About(
            @Nullable String productId,
            @Nullable String paymentId,
            @Nullable String membershipId,
            @Nullable String receiptId,
            @Nullable String supportTicketId) {}
}
