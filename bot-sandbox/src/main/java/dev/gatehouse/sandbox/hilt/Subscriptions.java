package dev.gatehouse.sandbox.hilt;

import dev.gatehouse.sandbox.hilt.Announcer.Subject;
import dev.gatehouse.sandbox.hilt.Membership.Paid;
import dev.gatehouse.sandbox.hilt.Membership.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How memberships grow. Paying early adds to the time left; paying in grace or after the end starts from now and revives
 * the same membership.
 */
final class Subscriptions {
    private final InstantSource clock;
    private final HiltSwitches switches;
    private final Announcer announcer;
    private final Chance chance;

    Subscriptions(InstantSource clock, HiltSwitches switches, Announcer announcer, Chance chance) {
        this.clock = clock;
        this.switches = switches;
        this.announcer = announcer;
        this.chance = chance;
    }

    /** What a payment did; without a membership when the product sells none or nobody is known. */
    record Change(@Nullable Membership after, @Nullable String event) {}

    Change paid(Workspace in, Product product, Payment payment, String transaction, Instant now) {
        Identity identity = payment.buyer().identity();
        if (!product.sellsMembership() || identity == null) {
            return new Change(null, null);
        }
        Paid paid = new Paid(payment.id(), transaction, payment.buyer().wallet());
        Optional<Membership> before = in.memberships().of(product.id(), identity);
        Change change = before.map(known -> extended(product, known, paid, now))
                .orElseGet(() -> started(product, identity, paid, now));
        if (change.after() != null) {
            in.memberships().put(change.after(), now);
        }
        return change;
    }

    /** Keeps the paid period for the detail view. */
    void record(Workspace in, Change change, Payment paid) {
        Membership after = change.after();
        Instant at = paid.confirmedAt();
        if (after == null || at == null) {
            return;
        }
        Instant end = after.term().end();
        Instant start = after.term().start();
        in.diary().period(after.id(), new MembershipDiary.Period(chance.uuid(), paid, start, end, at));
        in.diary().entry(after.id(), String.valueOf(change.event()), "system", paid.id(), at);
    }

    /** Adds days as the operator's present; every call adds them again. */
    Membership gift(Workspace in, Membership before, int days) {
        synchronized (in) {
            Instant now = clock.instant();
            Product product = in.products().find(before.productId()).orElseThrow();
            boolean lapsed = before.term().end().isBefore(now);
            Instant start = lapsed ? now : before.term().start();
            Instant end = (lapsed ? now : before.term().end()).plus(Duration.ofDays(days));
            Membership after =
                    before.running(new Term(start, end, graceEnd(product, end)), before.paid(), before.renewals(), now);
            in.memberships().put(after, now);
            in.diary().entry(after.id(), "membership.gifted", "merchant", null, now);
            if (switches.isOn(Switch.GIFT_EMITS_RENEWED)) {
                announcer.announce(in, "membership.renewed", now, new Subject(null, after, null));
            }
            return after;
        }
    }

    private Change started(Product product, Identity identity, Paid paid, Instant now) {
        Membership fresh = new Membership(
                chance.uuid(),
                product.id(),
                product.platform(),
                identity,
                Membership.ACTIVE,
                term(product, now),
                paid,
                0,
                now,
                now,
                Map.of());
        return new Change(fresh, "membership.activated");
    }

    private static Change extended(Product product, Membership before, Paid paid, Instant now) {
        boolean revived = before.status().equals(Membership.EXPIRED);
        Instant oldEnd = before.term().end();
        Instant start = revived || oldEnd.isBefore(now) ? now : oldEnd;
        Membership after = before.running(term(product, start), paid, before.renewals() + 1, now);
        return new Change(after, revived ? "membership.activated" : "membership.renewed");
    }

    private static Term term(Product product, Instant start) {
        Instant end = start.plus(product.interval());
        return new Term(start, end, graceEnd(product, end));
    }

    static @Nullable Instant graceEnd(Product product, Instant end) {
        return product.grace().isZero() ? null : end.plus(product.grace());
    }
}
