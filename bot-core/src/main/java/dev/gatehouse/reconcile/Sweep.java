package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gates;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.Walker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everybody without a reason: asks Hilt in pages of two hundred what it says now, then rings for every account.
 * What a lost event or a lost thought left behind is mended here at the latest.
 */
public final class Sweep implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int PAGE = 500;
    /** More words by hand than this nobody has said; whoever is beyond is looked at when something happens. */
    private static final int BY_HAND = 10_000;

    /** Within this time every account is looked for at its doors, whether or not a platform told of anything. */
    private static final Duration ROTATION = Duration.ofDays(7);

    private final Supplier<Gates> gates;
    private final Walker hilt;
    private final Rows rows;
    private final Doorbell doorbell;
    private final Rhythm rhythm;

    /**
     * When sweeps happen.
     *
     * @param every calendar time between two of them
     */
    public record Rhythm(InstantSource clock, Duration every) {
        /** Whether it is this account's turn to be looked for at its doors: each sweep takes its share of the week. */
        boolean isTurnOf(PlatformAccount account) {
            long rounds = Math.max(1, ROTATION.toMillis() / Math.max(1, every.toMillis()));
            long round = clock.instant().toEpochMilli() / Math.max(1, every.toMillis());
            return Math.floorMod(Long.hashCode(account.id()), rounds) == Math.floorMod(round, rounds);
        }
    }

    public Sweep(Supplier<Gates> gates, Walker hilt, Rows rows, Doorbell doorbell, Rhythm rhythm) {
        this.rhythm = rhythm;
        this.gates = gates;
        this.hilt = hilt;
        this.rows = rows;
        this.doorbell = doorbell;
    }

    @Override
    public void run() {
        for (ProductId product : gates.get().products()) {
            if (!hilt.walkAll(product, Urgency.SWEEP)) {
                log.info("The walk over product {} did not reach its end; the next sweep goes on", product);
            }
        }
        lookAtEverybody();
    }

    /** As after a platform was away: it is the doors that were not watched, and Hilt is asked nothing. */
    public void lookAtEverybody() {
        int rung = ringAll();
        if (rung > 0) {
            log.info("Everybody known is looked at: {}", rung == 1 ? "1 account" : rung + " accounts");
        }
    }

    private int ringAll() {
        int rung = 0;
        Optional<PlatformAccount> last = Optional.empty();
        List<PlatformAccount> page;
        do {
            page = rows.memberships().accountsAfter(last, PAGE);
            page.forEach(this::ring);
            rung += page.size();
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
        return rung + ringByHand();
    }

    /** Who was let in or kept out by hand, or no longer is, may have no membership at all. */
    private int ringByHand() {
        List<PlatformAccount> accounts = rows.exceptions().accounts(BY_HAND);
        accounts.forEach(this::ring);
        return accounts.size();
    }

    private void ring(PlatformAccount account) {
        doorbell.ring(new Ring(account, Urgency.SWEEP, Instant.MIN, rhythm.isTurnOf(account), "sweep"));
    }
}
