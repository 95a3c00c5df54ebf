package dev.gatehouse.admin;

import dev.gatehouse.access.GateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders to take doors back, one for a gate at most. Calls block and throw the store's exception. */
public interface TakeBackRows {

    /** In the place of one the gate may have. */
    void save(TakeBack order);

    Optional<TakeBack> find(GateId gate);

    /** Those at or before {@code now}. */
    List<TakeBack> due(Instant now);

    void remove(GateId gate);
}
