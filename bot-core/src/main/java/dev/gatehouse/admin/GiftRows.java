package dev.gatehouse.admin;

import dev.gatehouse.access.MembershipId;
import java.util.List;
import java.util.Optional;

/** The gifts made. Calls block and throw the store's unchecked exception when it is away. */
public interface GiftRows {
    /** Keeps a wish, on the disk when this returns; false when another one for the membership is open. */
    boolean want(Gift gift);

    /** Writes down what became of it. */
    void settle(Gift gift);

    Optional<Gift> open(MembershipId membership);

    Optional<Gift> find(String id);

    /** The newest first. */
    List<Gift> all(int limit);
}
