package dev.gatehouse.buyer;

import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.buyer.LinkRows.Tie;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.notice.Herald;
import dev.gatehouse.reconcile.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Ties accounts together and apart: done in the rows, written to the trail, told to the other side, and looked at. */
public final class Ties {
    /** Who moves more often than that rather hands a membership around. */
    private static final Duration BETWEEN_MOVES = Duration.ofDays(30);

    private final LinkRows rows;
    private final Doorbell bell;
    private final Herald herald;
    private final Recorder recorder;

    public Ties(LinkRows rows, Doorbell bell, Herald herald, Recorder recorder) {
        this.rows = rows;
        this.bell = bell;
        this.herald = herald;
        this.recorder = recorder;
    }

    public Person of(PlatformAccount account) {
        return rows.of(account);
    }

    Tie link(LinkCode code, Customer by) {
        Tie tie = rows.link(code, by.account(), now());
        if (tie == Tie.DONE) {
            write(code.account(), "linked with " + by.account());
            write(by.account(), "linked with " + code.account());
            rows.of(by.account()).accounts().forEach(each -> ring(each, "linked"));
            herald.say(code.account(), "link.told", who(by));
        }
        return tie;
    }

    void unlink(PlatformAccount account) {
        Person whole = rows.of(account);
        rows.unlink(account, now());
        for (PlatformAccount each : whole.accounts()) {
            write(each, account + " parted from the other accounts");
            ring(each, "parted");
        }
    }

    /** When the person may move by themselves again; empty when now. */
    Optional<Instant> mayMoveAt(PlatformAccount account) {
        return rows.lastMove(account).map(last -> last.plus(BETWEEN_MOVES)).filter(now()::isBefore);
    }

    /**
     * Everything of {@code old} becomes the business of {@code fresh}.
     *
     * @param code used up by it; empty when somebody else than the person moves
     * @param byWhom for the trail
     */
    public Tie move(PlatformAccount old, PlatformAccount fresh, Optional<LinkCode> code, String byWhom) {
        Tie tie = rows.move(old, fresh, code, byWhom, now());
        if (tie == Tie.DONE) {
            write(old, "moved to " + fresh + " by " + byWhom);
            write(fresh, "moved here from " + old + " by " + byWhom);
            rows.of(fresh).accounts().forEach(each -> ring(each, "moved"));
            herald.say(fresh, "move.told", Map.of());
        }
        return tie;
    }

    private static Map<String, Object> who(Customer customer) {
        return Map.of("platform", customer.account().platform().title(), "account", customer.label());
    }

    private void ring(PlatformAccount account, String cause) {
        bell.ring(new Ring(account, Urgency.BUYER, Instant.MIN, false, cause));
    }

    private void write(PlatformAccount account, String words) {
        recorder.audit().add(Entry.of(now(), Entry.Kind.PERSON, account, words));
    }

    private Instant now() {
        return recorder.clock().instant();
    }
}
