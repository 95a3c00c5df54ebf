package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something for sale.
 *
 * @param fields what the merchant last said about it, by wire name
 */
record Product(String id, String slug, String status, ObjectNode fields, Instant createdAt, Instant updatedAt) {
    private static final int USUAL_INTERVAL_DAYS = 30;

    Product changed(ObjectNode changes, Instant now) {
        ObjectNode merged = fields.deepCopy();
        merged.setAll(changes);
        JsonNode newStatus = merged.remove("status");
        return new Product(
                id,
                slug,
                newStatus == null || newStatus.isNull() ? status : newStatus.asText(),
                merged,
                createdAt,
                now);
    }

    Product archived(Instant now) {
        return new Product(id, slug, "ARCHIVED", fields, createdAt, now);
    }

    boolean forSale() {
        return status.equals("ACTIVE");
    }

    String title() {
        return fields.path("title").asText();
    }

    long price() {
        return fields.path("amount_minor_units").asLong();
    }

    String tokenMint() {
        return fields.path("token_mint").asText(ProductDraft.USDC);
    }

    String merchantWallet() {
        return fields.path("merchant_wallet").asText();
    }

    JsonNode membership() {
        return fields.path("membership_config");
    }

    boolean sellsMembership() {
        return membership().isObject() && membership().path("enabled").asBoolean(true);
    }

    /** None when any identity will do. */
    @Nullable
    String identityType() {
        return membership().path("identity_type").asText(null);
    }

    String platform() {
        String type = identityType();
        return membership().path("platform").asText(type == null ? "CUSTOM" : ProductDraft.platformOf(type));
    }

    Duration interval() {
        return Duration.ofDays(membership().path("billing_interval_days").asInt(USUAL_INTERVAL_DAYS));
    }

    Duration grace() {
        return Duration.ofDays(membership().path("grace_period_days").asInt(0));
    }
}
