package dev.gatehouse.admin;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.Optional;

/** What waits behind the buttons, menus and forms admins were shown. Calls block and throw the store's exception. */
public interface WishRows {

    /**
     * A wish and who may have it granted.
     *
     * @param token 128 random bits: who does not hold the button cannot name it
     * @param of the one it was shown to; empty for everybody of the place whom {@link Authority} lets
     * @param question what a form or a menu adds to the wish; empty for a plain button
     */
    record Waiting(String token, Place place, Optional<PlatformAccount> of, Wish wish, String question, Instant at) {}

    void add(Waiting waiting);

    Optional<Waiting> find(String token);

    /** Forgets those shown before {@code when}. */
    void forgetBefore(Instant when);
}
