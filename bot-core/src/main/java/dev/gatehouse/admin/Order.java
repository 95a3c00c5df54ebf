package dev.gatehouse.admin;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.Optional;

/**
 * What an admin wants of one account.
 *
 * @param gate one gate; empty for every gate of the account's platform
 * @param owner who answers for it, as people know them
 * @param until when it stops to count; empty for until a human ends it, with a review after a month
 */
public record Order(
        PlatformAccount account, Optional<GateId> gate, String owner, String reason, Optional<Instant> until) {}
