package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.util.List;

/**
 * A product about to be created, as its merchant would fill in the form.
 *
 * @param priceMinorUnits USDC with six decimals
 * @param deliveryValue redirect or invite; empty for none
 */
public record ProductDraft(
        String title,
        String identityType,
        String platform,
        long priceMinorUnits,
        int intervalDays,
        int graceDays,
        String deliveryType,
        String deliveryValue) {
    static final String USDC = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v";

    /** 29 USDC for 30 days with 3 days of grace, nothing delivered by Hilt itself. */
    public static ProductDraft membership(String title, String identityType) {
        return new ProductDraft(title, identityType, platformOf(identityType), 29_000_000, 30, 3, "NONE", "");
    }

    /** One for every kind of identity a product can be sold to. */
    public static List<ProductDraft> oneOfEach() {
        return List.of(
                membership("Discord club", "DISCORD_USER_ID"),
                membership("Telegram club", "TELEGRAM_USER_ID"),
                membership("Wallet club", "WALLET"));
    }

    static String platformOf(String identityType) {
        return switch (identityType) {
            case "DISCORD_USER_ID" -> "DISCORD";
            case "TELEGRAM_USER_ID" -> "TELEGRAM";
            default -> "CUSTOM";
        };
    }

    public ProductDraft withPrice(long minorUnits) {
        return new ProductDraft(
                title, identityType, platform, minorUnits, intervalDays, graceDays, deliveryType, deliveryValue);
    }

    public ProductDraft withIntervalDays(int days) {
        return new ProductDraft(
                title, identityType, platform, priceMinorUnits, days, graceDays, deliveryType, deliveryValue);
    }

    public ProductDraft withGraceDays(int days) {
        return new ProductDraft(
                title, identityType, platform, priceMinorUnits, intervalDays, days, deliveryType, deliveryValue);
    }

    public ProductDraft withDelivery(String type, String value) {
        return new ProductDraft(title, identityType, platform, priceMinorUnits, intervalDays, graceDays, type, value);
    }

    public ProductDraft withPlatform(String name) {
        return new ProductDraft(
                title, identityType, name, priceMinorUnits, intervalDays, graceDays, deliveryType, deliveryValue);
    }

    ObjectNode fields() {
        ObjectNode fields = StandInServer.JSON.createObjectNode();
        fields.put("product_type", "PAYMENT_LINK")
                .put("title", title)
                .put("amount_minor_units", priceMinorUnits)
                .put("token_mint", USDC)
                .put("merchant_wallet", "Sandbox1MerchantWa11etxxxxxxxxxxxxxxxxxxxxxx")
                .put("delivery_type", deliveryType)
                .put("delivery_value", deliveryValue.isEmpty() ? null : deliveryValue);
        fields.putObject("membership_config")
                .put("enabled", true)
                .put("platform", platform)
                .put("identity_type", identityType)
                .put("identity_required", true)
                .put("renewal_mode", "ONE_OFF")
                .put("billing_interval_days", intervalDays)
                .put("grace_period_days", graceDays);
        return fields;
    }
}
