package dev.gatehouse.notice;

import dev.gatehouse.access.PlatformAccount;
import java.util.Optional;

/** How to speak to each account. Calls block and throw the store's unchecked exception when it is away. */
public interface ListenerRows {
    Optional<Listener> find(PlatformAccount account);

    void save(Listener listener);
}
