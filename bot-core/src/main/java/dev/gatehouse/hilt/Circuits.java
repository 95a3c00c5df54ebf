package dev.gatehouse.hilt;

import dev.gatehouse.hilt.Call.Area;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Stops calls after Hilt refused the key, except single probes, the first after five seconds and then ever more rarely up
 * to one a minute: a revoked key that goes on knocking looks like an attack. A 401 is about the key and stops every area; a 403 is about a permission and stops only its own.
 */
final class Circuits {
    private static final long FIRST_PAUSE = Duration.ofSeconds(5).toNanos();
    private static final long LAST_PAUSE = Duration.ofSeconds(60).toNanos();
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private record Break(int status, long pause, long until, boolean probing) {
        Break probing(boolean now) {
            return new Break(status, pause, until, now);
        }
    }

    private final LongSupplier nanoTime;
    private final Map<Area, Break> breaks = new EnumMap<>(Area.class);

    Circuits(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * May a call be sent? Every one let through ends with {@link #heard} or {@link #unheard}.
     *
     * @return why not
     */
    synchronized Optional<String> enter(Area area) {
        Break open = breaks.get(area);
        if (open == null) {
            return Optional.empty();
        }
        if (open.probing() || open.until() - nanoTime.getAsLong() > 0) {
            return Optional.of("Hilt refused the key (" + open.status() + "); it is tried from time to time");
        }
        breaks.put(area, open.probing(true));
        return Optional.empty();
    }

    synchronized void heard(Area area, int status) {
        if (status == UNAUTHORISED) {
            for (Area each : Area.values()) {
                close(each, status);
            }
        } else if (status == FORBIDDEN) {
            close(area, status);
        } else if (status == 429 || status >= 500) {
            unheard(area);
        } else {
            breaks.remove(area);
            breaks.values().removeIf(each -> each.status() == UNAUTHORISED);
        }
    }

    /** Calls under way when the first refusal came say the same once more, which makes no pause longer. */
    private void close(Area area, int status) {
        Break before = breaks.get(area);
        boolean alreadyClosed = before != null && !before.probing() && before.until() - nanoTime.getAsLong() > 0;
        if (alreadyClosed) {
            return;
        }
        long pause = before == null ? FIRST_PAUSE : Math.min(2 * before.pause(), LAST_PAUSE);
        breaks.put(area, new Break(status, pause, nanoTime.getAsLong() + pause, false));
    }

    /** The call got no answer that says anything about the key: the next one may be the probe. */
    synchronized void unheard(Area area) {
        breaks.computeIfPresent(area, (same, open) -> open.probing(false));
    }
}
