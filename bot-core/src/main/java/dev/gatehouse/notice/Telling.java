package dev.gatehouse.notice;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells one person several notices in one message, and remembers of each that it was told: whatever a crash leaves
 * unremembered is told again.
 */
final class Telling {
    private static final Duration PUT_OFF = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    private final Teller teller;
    private final NoticeRows rows;
    private final Function<GateId, Optional<Gate>> gates;
    private final InstantSource clock;

    Telling(Teller teller, NoticeRows rows, Function<GateId, Optional<Gate>> gates, InstantSource clock) {
        this.teller = teller;
        this.rows = rows;
        this.gates = gates;
        this.clock = clock;
    }

    /** @param notices all of this account, at least one; those whose gate has gone meanwhile are left out */
    void tell(PlatformAccount account, List<DueNotice> notices) {
        List<News> news = new ArrayList<>();
        notices.forEach(notice ->
                gates.apply(notice.gate()).ifPresent(gate -> news.add(new News(gate, notice.level()))));
        if (news.isEmpty()) {
            return;
        }
        Messenger.Delivery delivery = teller.tell(account, news);
        Instant now = clock.instant();
        notices.forEach(notice -> {
            if (delivery == Messenger.Delivery.LATER) {
                putOff(notice, now);
            } else {
                told(notice, now);
            }
        });
    }

    private void putOff(DueNotice notice, Instant now) {
        Duration pause = PUT_OFF.multipliedBy(1L << Math.min(notice.attempts(), MOST_DOUBLINGS));
        rows.wait(notice.putOff(now.plus(pause)));
    }

    private void told(DueNotice notice, Instant now) {
        rows.tell(
                notice.account(),
                notice.gate(),
                notice.subject(),
                notice.level().mark(),
                now);
        if (notice.level().key().equals("notice.remind")) {
            Reminders.beforeTheEnd(
                            notice.account(),
                            notice.gate(),
                            notice.level().until().orElseThrow(),
                            teller.listener(notice.account()).clock(),
                            now)
                    .ifPresent(rows::wait);
        }
    }
}
