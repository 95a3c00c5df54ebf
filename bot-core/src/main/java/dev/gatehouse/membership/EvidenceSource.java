package dev.gatehouse.membership;

import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import java.util.Set;

/** What is known of a person's memberships: from our rows, or asked of Hilt now. */
public interface EvidenceSource {
    /** What the rows hold: enough to grant by, never to revoke by. */
    Evidence recall(Set<PlatformAccount> person);

    /** Asks Hilt now and keeps the answers. Answered only if nothing known of the person was left unanswered. */
    Evidence ask(Set<PlatformAccount> person, Urgency urgency);
}
