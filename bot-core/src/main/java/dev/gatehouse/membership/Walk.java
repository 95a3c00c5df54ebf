package dev.gatehouse.membership;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import java.util.Optional;
import java.util.Set;

/**
 * What a walk over all memberships of a product saw. Offsets shift while one walks, so an account that is absent here
 * proves nothing: it is asked about singly.
 *
 * @param brokenOff why it did not reach the end
 */
public record Walk(ProductId product, Set<PlatformAccount> seen, Optional<String> brokenOff) {
    public Walk {
        seen = Set.copyOf(seen);
    }

    public boolean isComplete() {
        return brokenOff.isEmpty();
    }
}
