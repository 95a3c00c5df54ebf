package dev.gatehouse.buyer;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.membership.Assignments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Claims, and whose memberships humans said they are. Calls block and throw the store's unchecked exception. */
public interface ClaimRows extends Assignments {
    void add(Claim claim);

    Optional<Claim> find(String id);

    List<Claim> of(PlatformAccount account);

    /** Those nobody has decided about, longest first. */
    List<Claim> open();

    void decide(String id, Claim.State state, String byWhom);

    /** Keeps whose it is, on the disk when this returns; false when it is somebody else's already. */
    boolean assign(MembershipId id, PlatformAccount account, String byWhom, Instant at);

    /**
     * Ends what {@link #assign} began, and forgets with it what Hilt said of the membership while it was theirs: it could not
     * be read as theirs any more, which would hold their doors open for good. On the disk when this returns.
     *
     * @return whose it was; empty when nobody's
     */
    Optional<PlatformAccount> unassign(MembershipId id);
}
