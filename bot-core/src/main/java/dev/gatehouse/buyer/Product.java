package dev.gatehouse.buyer;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.ProductId;
import java.util.Optional;

/**
 * A product as Hilt describes it.
 *
 * @param identityType Hilt's word, such as {@code DISCORD_USER_ID}; empty when the product has none
 * @param priceMinorUnits empty when the buyer names the price
 * @param asset what it is priced in, such as {@code USDC}
 * @param decimals of the asset: 6 for USDC, 9 for SOL
 * @param delivery what Hilt itself does after a payment, such as {@code NONE}, {@code REDIRECT}, {@code DISCORD_INVITE}
 */
public record Product(
        ProductId id,
        String title,
        String status,
        boolean membership,
        Optional<String> identityType,
        Optional<Long> priceMinorUnits,
        String asset,
        int decimals,
        Optional<Integer> intervalDays,
        Optional<Integer> graceDays,
        String delivery) {

    /** The platform it is sold on: the one whose user id it asks for. */
    public Optional<Platform> soldOn() {
        return identityType.flatMap(Platform::ofIdentityType);
    }

    /** Whether Hilt opens a door of its own after a payment: two bots at one door would undo each other's work. */
    public boolean isDeliveredByHilt() {
        return !delivery.equalsIgnoreCase("NONE") && !delivery.equalsIgnoreCase("REDIRECT");
    }

    public boolean isActive() {
        return status.equalsIgnoreCase("ACTIVE");
    }
}
