package dev.gatehouse.telegram.door;

import dev.gatehouse.access.Presence;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Where people stood when somebody looked a moment ago, so that one look serves the decision and the act
 * that follows it. Machine time, and never longer than the two take.
 */
public final class Sightings {
    private static final long CURRENT = Duration.ofSeconds(5).toNanos();
    /** As long as Telegram lets the bot write to whoever asked. */
    private static final long KNOCKS = Duration.ofMinutes(5).toNanos();

    private static final int MOST = 4_096;

    private record Whom(long chat, long person) {}

    private record Seen(Presence presence, long at) {}

    private final LongSupplier nanos;
    private final Map<Whom, Seen> seen = new ConcurrentHashMap<>();
    private final Map<Whom, Long> knocked = new ConcurrentHashMap<>();

    public Sightings(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** As Telegram's status says: never {@link Presence#KNOCKING}. */
    void saw(long chat, long person, Presence presence) {
        if (seen.size() >= MOST) {
            seen.values().removeIf(each -> !isCurrent(each));
        }
        seen.put(new Whom(chat, person), new Seen(presence, nanos.getAsLong()));
    }

    Optional<Presence> current(long chat, long person) {
        return Optional.ofNullable(seen.get(new Whom(chat, person)))
                .filter(this::isCurrent)
                .map(Seen::presence);
    }

    /** Telegram told that this person asks to come in, and so is outside. */
    public void knocked(long chat, long person) {
        if (knocked.size() >= MOST) {
            knocked.values().removeIf(at -> !knocks(at));
        }
        knocked.put(new Whom(chat, person), nanos.getAsLong());
    }

    boolean knocks(long chat, long person) {
        Long at = knocked.get(new Whom(chat, person));
        return at != null && knocks(at);
    }

    private boolean knocks(long at) {
        return nanos.getAsLong() - at < KNOCKS;
    }

    /** What was seen is used up by the act that followed it. */
    void forgetLook(long chat, long person) {
        seen.remove(new Whom(chat, person));
    }

    /** Something changed about this person: whatever was known before says nothing any more. */
    public void forget(long chat, long person) {
        forgetLook(chat, person);
        knocked.remove(new Whom(chat, person));
    }

    private boolean isCurrent(Seen each) {
        return nanos.getAsLong() - each.at < CURRENT;
    }
}
