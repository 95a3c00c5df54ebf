package dev.gatehouse.membership;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows that hold what Hilt last said. Calls block and throw the store's unchecked exception when it is away. */
public interface MembershipRows {
    List<Known> of(PlatformAccount account);

    Optional<Known> find(MembershipId id);

    /**
     * Keeps an answer by {@link Known#after} in one transaction, with a look due at once when it changed what is known.
     * Returns the row as it then stands.
     */
    Known remember(Membership said, Instant askedAt);

    /** Accounts with a look due at or before {@code now}, longest due first. */
    List<PlatformAccount> due(Instant now, int limit);

    /**
     * Sets when the account must be looked at again, empty for never; rows that were asked about after
     * {@code considered} keep their own time, because nobody has looked at that answer yet.
     */
    void lookAgain(PlatformAccount account, Optional<Instant> when, Instant considered);

    /** Every account with a membership row, in pages ordered by account: those after {@code last}. */
    List<PlatformAccount> accountsAfter(Optional<PlatformAccount> last, int limit);

    /** A membership to test look-ups by: one last said to be live where there is one. */
    Optional<Known> anyKnown();
}
