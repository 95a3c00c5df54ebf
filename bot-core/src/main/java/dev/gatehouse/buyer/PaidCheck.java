package dev.gatehouse.buyer;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import java.util.Optional;

/** Asks Hilt, in the buyer's class, for the membership a waiting buyer may have paid for by now. */
public interface PaidCheck {
    /** What Hilt said just now; empty when it knows of none or gave no answer. */
    Optional<Known> find(PlatformAccount account, ProductId product);
}
