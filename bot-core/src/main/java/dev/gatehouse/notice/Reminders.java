package dev.gatehouse.notice;

import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Look;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When to remind of an end: seven days, two days and one day before it and on the morning of the day, and in the middle
 * of the grace. What is decided is the best of all memberships of the person, so whoever has another live one for the
 * same door is reminded of that one's end only. The reminders of a crowd are spread over two hours.
 */
final class Reminders {
    static final String SUBJECT = "reminder";

    private static final List<Integer> DAYS = List.of(7, 2, 1);
    private static final LocalTime ON_THE_DAY = LocalTime.of(9, 0);
    private static final int SPREAD_SECONDS = 7_200;

    private Reminders() {}

    /** Whether this look leaves anything to be reminded of: in, by a membership of one's own that has an end. */
    static Optional<Allow> ending(Look look) {
        boolean inside = look.grant().filter(each -> each.state() == State.DONE).isPresent();
        return look.decision() instanceof Allow allow
                        && inside
                        && look.ownMembership()
                        && allow.until().isPresent()
                ? Optional.of(allow)
                : Optional.empty();
    }

    /** The next one after {@code now}; empty when the last one is behind. */
    static Optional<DueNotice> next(PlatformAccount account, GateId gate, Allow allow, ZoneId zone, Instant now) {
        Instant until = allow.until().orElseThrow();
        return allow.phase() == Phase.GRACE
                ? Optional.of(notice(
                        account,
                        gate,
                        middle(until, now),
                        Level.reminder("MIDGRACE " + until, "notice.midgrace", until)))
                : beforeTheEnd(account, gate, until, zone, now);
    }

    /** A time that was past before it could be planned is left out: whoever buys a day is not told at once that it ends. */
    static Optional<DueNotice> beforeTheEnd(
            PlatformAccount account, GateId gate, Instant until, ZoneId zone, Instant now) {
        int spread = Math.floorMod(Long.hashCode(account.id()) * 31, SPREAD_SECONDS);
        Map<Integer, Instant> times = new TreeMap<>();
        DAYS.forEach(days -> times.put(days, until.minus(Duration.ofDays(days))));
        times.put(0, until.atZone(zone).with(ON_THE_DAY).toInstant());
        return times.entrySet().stream()
                .filter(each -> each.getValue().isAfter(now))
                .map(each -> notice(
                        account,
                        gate,
                        QuietHours.after(each.getValue().plusSeconds(spread), zone),
                        Level.reminder("REMIND " + each.getKey() + " " + until, "notice.remind", until)))
                .filter(each -> each.dueAt().isBefore(until))
                .min(Comparator.comparing(DueNotice::dueAt));
    }

    /** Whether a notice that waits already speaks of the same end. */
    static boolean speaksOf(DueNotice waiting, Allow allow) {
        boolean grace = waiting.level().mark().startsWith("MIDGRACE");
        return waiting.level().until().equals(allow.until()) && grace == (allow.phase() == Phase.GRACE);
    }

    private static Instant middle(Instant until, Instant now) {
        return now.plus(Duration.between(now, until).dividedBy(2));
    }

    private static DueNotice notice(PlatformAccount account, GateId gate, Instant due, Level level) {
        return new DueNotice(account, gate, SUBJECT, level, due, 0);
    }
}
