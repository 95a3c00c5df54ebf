package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import java.util.List;

/** Everything kept of one account. Calls block and throw the store's unchecked exception when it is away. */
public interface PrivacyRows {
    /** One line a row, by table. */
    List<String> export(PlatformAccount account);

    /**
     * Forgets what nothing rests on: links, labels, language, tickets, claims, what was told. What a human decided stays,
     * and so does who is linked with whom.
     *
     * @param also memberships and grants as well: nothing is live any more
     * @return rows forgotten
     */
    int erase(PlatformAccount account, boolean also);
}
