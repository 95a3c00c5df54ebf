package dev.gatehouse.admin;

import dev.gatehouse.access.Platform;
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
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_INTERVAL = 3660;
    static final int LONGEST_GRACE = 365;

    public ProductPlan {
        reminders = List.copyOf(reminders);
    }

    /** Hilt's word for what it hands over itself: a web address at the most. */
    public String delivery() {
        return returnTo.isPresent() ? "REDIRECT" : "NONE";
    }
}
