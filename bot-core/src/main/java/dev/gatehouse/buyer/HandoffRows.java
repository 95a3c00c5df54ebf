package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The checkout links made. */
public interface HandoffRows {
    void save(Handoff handoff);

    Optional<Handoff> find(String id);

    /** Links whose account is to be looked up at or before {@code now}, longest due first. */
    List<Handoff> due(Instant now, int limit);

    void lookAgain(String id, Optional<Instant> when, int looks);

    /** Links of the account that nobody has been seen to pay, newest first. */
    List<Handoff> open(PlatformAccount account, Instant now);
}
