package dev.gatehouse.reconcile;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.MembershipRows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rings for everybody whose membership is to be looked at by now: its end is reached, or Hilt said something new of it.
 * Where many ends were reached, as after a night's sleep, Hilt is asked about all of them together first, and only those
 * whom that leaves in doubt are asked about one by one. Asked once a second; blocks while Hilt is asked.
 */
public final class DueLooks implements Runnable {
    private final MembershipRows rows;
    private final Together together;
    private final Doorbell doorbell;
    private final InstantSource clock;

    /** Asks Hilt about many memberships of one product at once, where that costs fewer calls than one for each. */
    @FunctionalInterface
    public interface Together {
        void ask(ProductId product, int looks, Instant after);
    }

    public DueLooks(MembershipRows rows, Together together, Doorbell doorbell, InstantSource clock) {
        this.rows = rows;
        this.together = together;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        List<PlatformAccount> due = rows.due(now, Timers.AT_ONCE);
        if (due.size() > 1) {
            ended(due, now).forEach((product, ended) -> together.ask(product, ended.size(), latestEnd(ended)));
        }
        due.forEach(
                account -> doorbell.ring(new Ring(account, Urgency.EVENT, Instant.MIN, false, "its time has come")));
    }

    private Map<ProductId, List<Known>> ended(List<PlatformAccount> due, Instant now) {
        return due.stream()
                .flatMap(account -> rows.of(account).stream())
                .filter(known -> isUnheardSinceItsEnd(known, now))
                .collect(Collectors.groupingBy(
                        known -> known.membership().product(), LinkedHashMap::new, Collectors.toList()));
    }

    private static Instant latestEnd(List<Known> ended) {
        return ended.stream()
                .flatMap(known -> known.membership().lastEnd().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private static boolean isUnheardSinceItsEnd(Known known, Instant now) {
        return known.membership()
                .lastEnd()
                .map(end -> !end.isAfter(now) && known.askedAt().isBefore(end))
                .orElse(false);
    }
}
