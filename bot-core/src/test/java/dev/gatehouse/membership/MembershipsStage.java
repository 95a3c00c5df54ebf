package dev.gatehouse.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.HeardAlarms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bob, his club and a Hilt that can be bent: the common ground of the stories about memberships. */
abstract class MembershipsStage {
    static final PlatformAccount BOB = new PlatformAccount(Platform.DISCORD, 42);
    static final PlatformAccount BOB_ON_TELEGRAM = new PlatformAccount(Platform.TELEGRAM, 43);
    static final PlatformAccount EVE = new PlatformAccount(Platform.DISCORD, 66);
    static final ProductId CLUB = new ProductId("club");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    Instant now = START;
    long nanos;
    final World hilt = new World(() -> now);
    final RowsInMemory rows = new RowsInMemory();
    final HeardAlarms alarms = new HeardAlarms();
    final List<Entry> trail = new ArrayList<>();
    final Memberships memberships = restarted();

    /** The same database in a new process. */
    final Memberships restarted() {
        Logbook logbook = new Logbook(trail::add, alarms, () -> now);
        WorkspaceCheck check = new WorkspaceCheck(hilt, rows, logbook, () -> nanos);
        return new Memberships(hilt, rows, check, logbook, () -> nanos);
    }

    static Membership membership(String id, PlatformAccount account, String status) {
        return updated(id, account, status, START);
    }

    static Membership updated(String id, PlatformAccount account, String status, Instant updatedAt) {
        Period period = Period.until(START.plus(Duration.ofDays(30)));
        MembershipId membership = new MembershipId(id);
        return new Membership(membership, CLUB, account, status, period, Optional.of(updatedAt), Optional.empty());
    }

    /** Bob has paid, and Gatehouse knows. */
    void bobIsKnown() {
        hilt.has(membership("m-1", BOB, "ACTIVE"));
        assertThat(answered(BOB)).containsExactly("m-1 ACTIVE");
        pass(Duration.ofMinutes(1));
        hilt.calls.clear();
    }

    void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    Evidence ask(PlatformAccount... person) {
        return memberships.ask(Set.of(person), Urgency.EVENT);
    }

    List<String> answered(PlatformAccount... person) {
        Evidence evidence = ask(person);
        assertThat(evidence).isInstanceOf(Evidence.Answered.class);
        return inWords(((Evidence.Answered) evidence).all());
    }

    Evidence.Silent silent(PlatformAccount... person) {
        Evidence evidence = ask(person);
        assertThat(evidence).isInstanceOf(Evidence.Silent.class);
        return (Evidence.Silent) evidence;
    }

    static List<String> inWords(List<Known> all) {
        return all.stream()
                .map(known -> known.membership().id() + " " + known.membership().said())
                .sorted()
                .toList();
    }
}
