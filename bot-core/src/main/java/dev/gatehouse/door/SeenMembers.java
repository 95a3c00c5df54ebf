package dev.gatehouse.door;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;

/**
 * Whom a platform told of coming in or leaving: the only members of a chat there is any list of. Calls block and throw the
 * store's unchecked exception when it is away.
 */
public interface SeenMembers {
    /** An older word never replaces a newer one. */
    void seen(PlatformAccount account, Place place, boolean inside, Instant at);

    /** How many of those seen are inside by the last word about them. */
    int inside(Place place);

    /** Who that is; at most so many. */
    List<PlatformAccount> listInside(Place place, int limit);
}
