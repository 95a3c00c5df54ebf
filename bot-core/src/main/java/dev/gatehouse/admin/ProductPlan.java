package dev.gatehouse.admin;

import dev.gatehouse.access.Platform;
import dev.gatehouse.admin.HiltProducts.Listing;
import dev.gatehouse.buyer.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A product about to be created: sold for one platform, delivered by nobody but Gatehouse.
 *
 * @param title 1 to 120 characters
 * @param wallet that is paid
 * @param priceMinorUnits of USDC, which has six decimals; positive
 * @param intervalDays 1 to 3660
 * @param graceDays 0 to 365
 * @param reminders days before the end at which Hilt reminds
 * @param returnTo where the checkout leads afterwards; empty for nowhere
 */
public record ProductPlan(
        String title,
        Platform platform,
        String wallet,
        long priceMinorUnits,
        int intervalDays,
        int graceDays,
        List<Integer> reminders,
        Optional<String> returnTo) {
    /** USDC is counted in millionths. */
    public static final int DECIMALS = 6;

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_INTERVAL = 3660;
    static final int LONGEST_GRACE = 365;

    public ProductPlan {
        reminders = List.copyOf(reminders);
    }

    /**
     * A price in USDC, such as {@code 29} or {@code 0.20}, in minor units.
     *
     * @throws NotDoneException for anything else
     */
    public static long minorUnits(String price) {
        try {
            return new BigDecimal(price.strip()).movePointRight(DECIMALS).longValueExact();
        } catch (ArithmeticException | NumberFormatException unread) {
            throw new NotDoneException(
                    "NOT_A_PRICE",
                    "'" + price + "' is not a price.",
                    "Give it in USDC with at most six decimals, such as 29 or 0.20.");
        }
    }

    /** Whether that is what this plan would make, and on sale. What Hilt leaves out of its answer speaks against nothing. */
    boolean isMetBy(Listing listing) {
        Product product = listing.product();
        return product.isActive()
                && product.title().equals(title)
                && product.soldOn().equals(Optional.of(platform))
                && isOrUnsaid(product.priceMinorUnits(), priceMinorUnits)
                && isOrUnsaid(product.intervalDays(), intervalDays)
                && isOrUnsaid(product.graceDays(), graceDays)
                && isOrUnsaid(Optional.of(listing.wallet()).filter(said -> !said.isBlank()), wallet);
    }

    private static <T> boolean isOrUnsaid(Optional<T> said, T meant) {
        return said.isEmpty() || said.get().equals(meant);
    }

    /** Hilt's word for what it hands over itself: a web address at the most. */
    public String delivery() {
        return returnTo.isPresent() ? "REDIRECT" : "NONE";
    }
}
