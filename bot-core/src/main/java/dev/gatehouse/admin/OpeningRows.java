package dev.gatehouse.admin;

import dev.gatehouse.access.GateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opening days that are still to come, one for a gate at most. Calls block and throw the store's exception. */
public interface OpeningRows {

    /** In the place of one the gate may have. */
    void save(OpeningDay day);

    Optional<OpeningDay> find(GateId gate);

    /** Those at or before {@code now}. */
    List<OpeningDay> due(Instant now);

    void remove(GateId gate);
}
