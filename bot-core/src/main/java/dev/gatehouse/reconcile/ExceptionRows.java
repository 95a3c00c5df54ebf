package dev.gatehouse.reconcile;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;

/** Access given or denied by hand. */
public interface ExceptionRows {
    List<HandException> of(PlatformAccount account);

    void add(HandException exception);

    /** Every exception of this kind that the account has at the gate stops to count at {@code at}. */
    void end(PlatformAccount account, GateId gate, HandException.Kind kind, Instant at);

    /** Every account that somebody ever had a word about, whether or not it still counts. */
    List<PlatformAccount> accounts(int limit);

    /** Those that count at {@code now}, by account. */
    List<HandException> counting(Instant now, int limit);
}
