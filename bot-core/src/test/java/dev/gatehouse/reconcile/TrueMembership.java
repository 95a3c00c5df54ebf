package dev.gatehouse.reconcile;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A membership as it truly is, with every state Hilt ever gave it. */
final class TrueMembership {

    /**
     * What was bought.
     *
     * @param lag how long after a date Hilt's scheduler changes the status
     */
    record Terms(Duration paid, Duration grace, Duration lag) {}

    private final MembershipId id;
    private final ProductId product;
    private final PlatformAccount account;
    private final Terms terms;
    private final List<Membership> states = new ArrayList<>();
    private final Instant start;
    private Instant end;
    private Instant over;
    private boolean lapsed;

    TrueMembership(MembershipId id, ProductId product, PlatformAccount account, Terms terms, Instant now) {
        this.id = id;
        this.product = product;
        this.account = account;
        this.terms = terms;
        this.start = now;
        this.end = now.plus(terms.paid());
        this.over = end.plus(terms.grace());
        enter("ACTIVE", Optional.empty(), now);
    }

    MembershipId id() {
        return id;
    }

    ProductId product() {
        return product;
    }

    PlatformAccount account() {
        return account;
    }

    boolean isLive(Instant now) {
        return now.isBefore(over);
    }

    boolean isYoungerThan(Duration age, Instant now) {
        return start.isAfter(now.minus(age));
    }

    boolean everLapsed(Instant now) {
        return lapsed || !isLive(now);
    }

    /** Whether one of its dates came within {@code time} before {@code now}. */
    boolean turnedWithin(Duration time, Instant now) {
        return isWithin(end, time, now) || isWithin(over, time, now);
    }

    private static boolean isWithin(Instant date, Duration time, Instant now) {
        return !date.isAfter(now) && date.isAfter(now.minus(time));
    }

    void renew(Instant now) {
        keepUp(now);
        lapsed |= !isLive(now);
        end = (isLive(now) ? end : now).plus(terms.paid());
        over = end.plus(terms.grace());
        enter("ACTIVE", Optional.empty(), now);
    }

    /** Ends before its time: refunded, or cancelled by hand. */
    void cut(Instant now) {
        keepUp(now);
        if (isLive(now)) {
            end = end.isBefore(now) ? end : now;
            over = now;
            enter("EXPIRED", Optional.empty(), now);
        }
    }

    /** What Hilt says of it now. */
    Membership newest(Instant now) {
        keepUp(now);
        return states.get(states.size() - 1);
    }

    /** What a lagging replica says: something older than what was told {@code before}. */
    Membership outdated(Instant before, Instant now, RandomGenerator random) {
        List<Membership> older = states.stream()
                .filter(each -> each.updatedAt().orElseThrow().isBefore(before))
                .toList();
        return older.isEmpty() ? newest(now) : older.get(random.nextInt(older.size()));
    }

    private void keepUp(Instant now) {
        if (said("ACTIVE") && isPast(end, now)) {
            boolean grace = end.isBefore(over);
            enter(grace ? "GRACE" : "EXPIRED", grace ? Optional.of(over) : Optional.empty(), end.plus(terms.lag()));
        }
        if (said("GRACE") && isPast(over, now)) {
            enter("EXPIRED", Optional.of(over), over.plus(terms.lag()));
        }
    }

    private boolean said(String status) {
        return states.get(states.size() - 1).said().equals(status);
    }

    private boolean isPast(Instant date, Instant now) {
        return !now.isBefore(date.plus(terms.lag()));
    }

    private void enter(String status, Optional<Instant> graceEnd, Instant at) {
        Period period = new Period(Optional.of(start), Optional.of(end), graceEnd);
        Instant before = states.isEmpty()
                ? Instant.MIN
                : states.get(states.size() - 1).updatedAt().orElseThrow();
        Instant updated = at.isAfter(before) ? at : before.plusMillis(1);
        states.add(new Membership(id, product, account, status, period, Optional.of(updated), Optional.empty()));
    }
}
