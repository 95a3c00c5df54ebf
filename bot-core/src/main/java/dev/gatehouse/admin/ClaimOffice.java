package dev.gatehouse.admin;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.buyer.Claim;
import dev.gatehouse.buyer.ClaimRows;
import dev.gatehouse.buyer.HiltLedger;
import dev.gatehouse.buyer.Sale;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.notice.Herald;
import dev.gatehouse.reconcile.Recorder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides whose a membership is that Hilt knows under a wallet or a typed name only. */
public final class ClaimOffice {
    private final ClaimRows rows;
    private final HiltLedger ledger;
    private final Consumer<MembershipId> reading;
    private final Tongue tongue;
    private final Recorder recorder;

    /** Whom the decision reaches: the loop, and the person. */
    public record Tongue(Doorbell bell, Herald herald) {}

    /** @param reading reads one membership of Hilt and keeps the answer */
    public ClaimOffice(
            ClaimRows rows, HiltLedger ledger, Consumer<MembershipId> reading, Tongue tongue, Recorder recorder) {
        this.rows = rows;
        this.ledger = ledger;
        this.reading = reading;
        this.tongue = tongue;
        this.recorder = recorder;
    }

    public List<Claim> open() {
        return rows.open();
    }

    /** The membership is theirs. */
    public Claim assign(String id, String owner) {
        Claim claim = needOpen(id);
        assign(claim.membership(), claim.account(), owner);
        return decide(claim, Claim.State.ASSIGNED, owner);
    }

    /** It is not. */
    public Claim refuse(String id, String owner) {
        Claim claim = decide(needOpen(id), Claim.State.REFUSED, owner);
        tongue.herald().say(claim.account(), "claim.refused", Map.of());
        return claim;
    }

    /** From now on Hilt's word about the membership opens this account's doors. */
    public void assign(MembershipId id, PlatformAccount account, String owner) {
        Sale sale = Answers.need(ledger.history(id)).sale();
        Optional<PlatformAccount> other = sale.holder().account().filter(holder -> !holder.equals(account));
        if (other.isPresent()) {
            throw new NotDoneException(
                    "CLAIM_BELONGS",
                    "Hilt sold it to " + other.get() + ".",
                    "If that is the same person, let them type /move or /link; or give access by hand: gatehouse members allow.");
        }
        Instant now = recorder.clock().instant();
        if (!rows.assign(id, account, owner, now)) {
            throw new NotDoneException(
                    "CLAIM_TAKEN",
                    "The membership was assigned to somebody else before.",
                    "Give access by hand instead: gatehouse members allow.");
        }
        write(Entry.of(now, Entry.Kind.PERSON, account, "membership " + id + " assigned by " + owner), id);
        reading.accept(id);
        reach(account, "a membership was assigned", "claim.done");
    }

    /** It was not theirs after all: it opens none of their doors any more, and may be given to somebody else. */
    public PlatformAccount unassign(MembershipId id, String owner) {
        PlatformAccount account = rows.unassign(id)
                .orElseThrow(() -> new NotDoneException(
                        "NOT_ASSIGNED",
                        "The membership was not assigned to anybody here.",
                        "See whose it is with: gatehouse members lookup."));
        Instant now = recorder.clock().instant();
        write(Entry.of(now, Entry.Kind.PERSON, account, "membership " + id + " taken back by " + owner), id);
        reach(account, "a membership was taken back", "claim.undone");
        return account;
    }

    private void write(Entry entry, MembershipId about) {
        recorder.audit().add(entry.about(about));
    }

    /** Whose a membership is has changed: their doors are looked at, and they are told. */
    private void reach(PlatformAccount account, String cause, String notice) {
        tongue.bell().ring(new Ring(account, Urgency.BUYER, Instant.MIN, true, cause));
        tongue.herald().say(account, notice, Map.of());
    }

    private Claim needOpen(String id) {
        return rows.find(id)
                .filter(each -> each.state() == Claim.State.OPEN)
                .orElseThrow(() -> new NotDoneException(
                        "NO_OPEN_CLAIM", "No claim of that name waits.", "See them with: gatehouse claims list."));
    }

    private Claim decide(Claim claim, Claim.State state, String owner) {
        rows.decide(claim.id(), state, owner);
        recorder.alarms().clear(claim.cause());
        Instant now = recorder.clock().instant();
        String words = "claim " + claim.id() + " " + state + " by " + owner;
        write(Entry.of(now, Entry.Kind.COMMAND, claim.account(), words), claim.membership());
        return new Claim(claim.id(), claim.account(), claim.membership(), state, claim.madeAt(), Optional.of(owner));
    }
}
