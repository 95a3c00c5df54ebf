package dev.gatehouse.notice;

import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * How to speak to an account.
 *
 * @param chosen the language is the person's own choice, and no platform's word replaces it
 * @param zone empty while the person has not told it: no platform does
 * @param unreachableSince when a direct message was first refused; empty once one came through
 */
public record Listener(
        PlatformAccount account,
        Locale language,
        boolean chosen,
        Optional<ZoneId> zone,
        Optional<Instant> unreachableSince) {

    /** Nothing was heard of the account yet. */
    static Listener unheard(PlatformAccount account) {
        return new Listener(account, Locale.ENGLISH, false, Optional.empty(), Optional.empty());
    }

    ZoneId clock() {
        return zone.orElse(ZoneOffset.UTC);
    }

    /** What the platform said last counts until the person chooses. */
    Listener heard(Locale said) {
        return chosen ? this : new Listener(account, said, false, zone, unreachableSince);
    }

    Listener speaking(Locale wanted) {
        return new Listener(account, wanted, true, zone, unreachableSince);
    }

    Listener in(ZoneId there) {
        return new Listener(account, language, chosen, Optional.of(there), unreachableSince);
    }

    Listener unreachable(Optional<Instant> since) {
        return new Listener(account, language, chosen, zone, since);
    }
}
