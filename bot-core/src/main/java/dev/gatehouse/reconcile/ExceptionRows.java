package dev.gatehouse.reconcile;

import dev.gatehouse.access.HandException;
import dev.gatehouse.access.PlatformAccount;
import java.util.List;

/** Access given or denied by hand. */
public interface ExceptionRows {
    List<HandException> of(PlatformAccount account);

    void add(HandException exception);
}
