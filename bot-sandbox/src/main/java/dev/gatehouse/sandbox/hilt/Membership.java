package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has bought, at one moment.
 *
 * @param status as answered; a test may have set any text
 * @param shown fields a test wants to be answered differently from the truth, by wire name
 */
public record Membership(
        String id,
        String productId,
        String platform,
        Identity identity,
        String status,
        Term term,
        Paid paid,
        int renewals,
        Instant createdAt,
        Instant updatedAt,
        Map<String, JsonNode> shown) {
    static final String ACTIVE = "ACTIVE";
    static final String EXPIRED = "EXPIRED";

    /** The access period; {@code graceEnd} is absent when the product gives no grace. */
    public record Term(Instant start, Instant end, @Nullable Instant graceEnd) {
        /** When nothing of it is left. */
        Instant last() {
            return graceEnd == null ? end : graceEnd;
        }
    }

    /** The payment that brought the latest change. */
    public record Paid(
            String paymentId, String transaction, @Nullable String wallet) {}

    Membership now(String newStatus, Instant at) {
        return new Membership(id, productId, platform, identity, newStatus, term, paid, renewals, createdAt, at, shown);
    }

    /** A new term, starting clean of everything a test had set. */
    Membership running(Term newTerm, Paid by, int newRenewals, Instant at) {
        return new Membership(
                id, productId, platform, identity, ACTIVE, newTerm, by, newRenewals, createdAt, at, Map.of());
    }

    Membership on(Term newTerm, Instant at) {
        return new Membership(id, productId, platform, identity, status, newTerm, paid, renewals, createdAt, at, shown);
    }

    Membership showing(String field, JsonNode value, Instant at) {
        Map<String, JsonNode> more = new HashMap<>(shown);
        more.put(field, value);
        return new Membership(
                id, productId, platform, identity, status, term, paid, renewals, createdAt, at, Map.copyOf(more));
    }

    Membership as(Identity other) {
        return new Membership(
                id, productId, platform, other, status, term, paid, renewals, createdAt, updatedAt, shown);
    }

    boolean isActive() {
        return status.equals(ACTIVE);
    }

    boolean inGrace() {
        return status.equals("GRACE_PERIOD") || status.equals("GRACE") || status.equals("IN_GRACE");
    }
}
