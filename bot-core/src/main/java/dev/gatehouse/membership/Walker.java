package dev.gatehouse.membership;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;

/** Walks the pages of a product's memberships. */
public interface Walker {
    /**
     * Keeps every membership seen; those whose answer changed are due for a look at once. Returns whether the walk reached
     * the last page. Offsets shift while people buy, so that somebody was not seen proves nothing.
     */
    boolean walkAll(ProductId product, Urgency urgency);
}
