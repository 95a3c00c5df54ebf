package dev.gatehouse.notice;

import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Knows each person's language and zone, from what their platform says and from what they chose. */
public final class Listeners {
    private final ListenerRows rows;

    public Listeners(ListenerRows rows) {
        this.rows = rows;
    }

    /** The texts for somebody who just spoke; what their platform says of their language is remembered. */
    public Texts spoke(PlatformAccount account, Locale said) {
        Listener before = of(account);
        Listener now = before.heard(Languages.nearest(said));
        if (!now.equals(before)) {
            rows.save(now);
        }
        return texts(now);
    }

    /** The texts for somebody who is spoken to. */
    public Texts texts(PlatformAccount account) {
        return texts(of(account));
    }

    public Listener of(PlatformAccount account) {
        return rows.find(account).orElseGet(() -> Listener.unheard(account));
    }

    /** The person's own choice. */
    public Texts speak(PlatformAccount account, Locale wanted) {
        Listener now = of(account).speaking(wanted);
        rows.save(now);
        return texts(now);
    }

    /** Where the person's nights are. */
    public Texts live(PlatformAccount account, ZoneId there) {
        Listener now = of(account).in(there);
        rows.save(now);
        return texts(now);
    }

    /** A direct message came through. */
    void reached(PlatformAccount account) {
        Listener before = of(account);
        if (before.unreachableSince().isPresent()) {
            rows.save(before.unreachable(Optional.empty()));
        }
    }

    /** A direct message was refused. */
    void missed(PlatformAccount account, Instant now) {
        Listener before = of(account);
        if (before.unreachableSince().isEmpty()) {
            rows.save(before.unreachable(Optional.of(now)));
        }
    }

    private static Texts texts(Listener listener) {
        return new Texts(listener.language(), listener.clock());
    }
}
