package dev.gatehouse.membership;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import java.util.HashMap;
import java.util.Map;

/**
 * Notices when the list of a product's memberships is suddenly empty or half as long. Hilt never deletes a membership, so
 * such a list is not to be trusted; nothing was ever taken away by it, but a human should know.
 */
final class ListSizes {
    private final Alarms alarms;
    private final Map<ProductId, Integer> longest = new HashMap<>();

    ListSizes(Alarms alarms) {
        this.alarms = alarms;
    }

    synchronized void walked(ProductId product, int rows) {
        int before = longest.getOrDefault(product, 0);
        String cause = "list of product " + product;
        if (before > 1 && rows * 2 <= before) {
            String sentence = "Hilt listed " + before + " memberships of product " + product + " before and " + rows
                    + " now. Nobody is removed by it.";
            alarms.raise(cause, new Refusal("LIST_SHRANK", sentence, "Look at the members in Hilt's dashboard."));
        } else {
            longest.put(product, Math.max(before, rows));
            alarms.clear(cause);
        }
    }
}
