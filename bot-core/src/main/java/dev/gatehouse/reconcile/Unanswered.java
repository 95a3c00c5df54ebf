package dev.gatehouse.reconcile;

import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Whoever knocks while Hilt is silent and has no row that would bring them up again: rung for until Hilt answers. Memory
 * only, by machine time: after a restart the sweep finds everybody who paid. Asked once a second.
 */
public final class Unanswered implements Runnable {
    /** Beyond these the sweep must do. */
    private static final int MOST = 10_000;

    private static final long AT_LAST = Duration.ofDays(1).toNanos();

    private final Doorbell doorbell;
    private final LongSupplier nanos;
    private final Map<PlatformAccount, Wait> waiting = new HashMap<>();

    private record Wait(Ring ring, long since, long due) {
        Wait again(long now) {
            Duration silent = Duration.ofNanos(now - since);
            return new Wait(
                    ring,
                    since,
                    now + NextLook.whileSilent(ring.account(), silent).toNanos());
        }
    }

    public Unanswered(Doorbell doorbell, LongSupplier nanos) {
        this.doorbell = doorbell;
        this.nanos = nanos;
    }

    /** What the look that this ring caused went by. */
    synchronized void looked(Ring ring, Evidence what) {
        if (isKnown(what)) {
            waiting.remove(ring.account());
        } else if (ring.isKnock() && waiting.size() < MOST) {
            long now = nanos.getAsLong();
            waiting.computeIfAbsent(ring.account(), account -> new Wait(ring, now, now).again(now));
        }
    }

    /** There are rows, or Hilt said that there are none. */
    private static boolean isKnown(Evidence what) {
        boolean asked =
                what instanceof Evidence.Answered answered && answered.askedAt().isAfter(Instant.MIN);
        return asked || !what.known().isEmpty();
    }

    @Override
    public void run() {
        due().forEach(doorbell::ring);
    }

    private synchronized List<Ring> due() {
        long now = nanos.getAsLong();
        waiting.values().removeIf(wait -> now - wait.since() > AT_LAST);
        List<Ring> due = new ArrayList<>();
        waiting.replaceAll((account, wait) -> {
            if (now - wait.due() < 0) {
                return wait;
            }
            due.add(wait.ring());
            return wait.again(now);
        });
        return due;
    }
}
