package dev.gatehouse.inbox;

import dev.gatehouse.access.PlatformAccount;

/** Tells a person of an event that changes nothing at a door. Returns at once, never throws. */
@FunctionalInterface
public interface Tidings {
    /**
     * Tells it.
     *
     * @param type Hilt's word, such as {@code payment.failed}
     */
    void tell(PlatformAccount account, String type);
}
