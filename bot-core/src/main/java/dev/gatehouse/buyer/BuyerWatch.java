package dev.gatehouse.buyer;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Status;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether a buyer with an open link has paid. No event names the buyer and no payment is known at a hosted
 * checkout, so this is what makes Gatehouse sell without any webhook or public address.
 */
public final class BuyerWatch implements Runnable {
    static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    /** After the link was made; every minute from then on. */
    private static final List<Duration> EARLY =
            List.of(FIRST_LOOK, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40));

    private static final Duration LATER = Duration.ofMinutes(1);

    /** A payment begun just before the link expired may still become final. */
    private static final Duration AFTER_EXPIRY = Duration.ofMinutes(10);

    /** Hilt's clock and ours may differ, and its times come in whole seconds. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    /** All waiting buyers together, in any sixty seconds. */
    private static final int LOOKS_A_MINUTE = 20;

    private final HandoffRows rows;
    private final PaidCheck hilt;
    private final Doorbell doorbell;
    private final InstantSource clock;
    private final Deque<Instant> lately = new ArrayDeque<>();

    public BuyerWatch(HandoffRows rows, PaidCheck hilt, Doorbell doorbell, InstantSource clock) {
        this.rows = rows;
        this.hilt = hilt;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** Called once a second, by one thread. */
    @Override
    public void run() {
        Instant now = clock.instant();
        for (Handoff handoff : rows.due(now, allowance(now))) {
            lately.add(now);
            boolean paid = hilt.find(handoff.account(), handoff.product())
                    .filter(known -> isPaidThrough(known, handoff))
                    .isPresent();
            if (paid) {
                doorbell.ring(new Ring(handoff.account(), Urgency.BUYER, Instant.MIN, false, "paid at the checkout"));
            }
            rows.lookAgain(handoff.id(), paid ? Optional.empty() : next(handoff, now), handoff.looks() + 1);
        }
    }

    private int allowance(Instant now) {
        // Calendar time can be set back: what then lies ahead would block for ever.
        lately.removeIf(look -> look.isAfter(now) || !look.isAfter(now.minus(LATER)));
        return LOOKS_A_MINUTE - lately.size();
    }

    /** Live, and touched since the link was made: an earlier purchase does not end the watch. */
    private static boolean isPaidThrough(Known known, Handoff handoff) {
        Status status = known.membership().status();
        boolean live = status == Status.ACTIVE || status == Status.DELIVERY_FAILED;
        return live
                && known.membership()
                        .updatedAt()
                        .map(at -> !at.isBefore(handoff.createdAt().minus(CLOCKS_APART)))
                        .orElse(true);
    }

    private static Optional<Instant> next(Handoff handoff, Instant now) {
        if (now.isAfter(handoff.expiresAt().plus(AFTER_EXPIRY))) {
            return Optional.empty();
        }
        Instant early = EARLY.stream()
                .map(handoff.createdAt()::plus)
                .filter(now::isBefore)
                .findFirst()
                .orElse(now.plus(LATER));
        return Optional.of(early);
    }
}
