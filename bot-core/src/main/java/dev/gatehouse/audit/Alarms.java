package dev.gatehouse.audit;

import dev.gatehouse.access.Refusal;

/** Calls a human. One alarm for a cause until the cause is gone, however often it is met. */
public interface Alarms {
    /** Raises the alarm unless it is up already. {@code cause} names what is wrong and where, such as {@code door discord:1/role:2}. */
    void raise(String cause, Refusal refusal);

    /** Says that the cause is gone, if its alarm was up. */
    void clear(String cause);
}
