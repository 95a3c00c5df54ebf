package dev.gatehouse.admin;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.Gift.State;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.buyer.HiltLedger;
import dev.gatehouse.buyer.Sale;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.WriteOutcome;
import dev.gatehouse.reconcile.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives days of a membership away, each gift once. Hilt adds them again whenever it is asked again, so the wish is a row
 * before it is sent, and while its outcome is unknown the end that Hilt shows decides whether it was done.
 */
public final class Gifts {
    /** A request that was lost to us may still be at work at Hilt. */
    private static final Duration IN_FLIGHT = Duration.ofMinutes(2);

    private static final int MOST_DAYS = 3660;
    private static final int LONGEST_NOTE = 500;
    private static final int SHOWN = 200;

    private final HiltGifts hilt;
    private final HiltLedger ledger;
    private final GiftRows rows;
    private final Doorbell bell;
    private final Recorder recorder;

    public Gifts(HiltGifts hilt, HiltLedger ledger, GiftRows rows, Doorbell bell, Recorder recorder) {
        this.hilt = hilt;
        this.ledger = ledger;
        this.rows = rows;
        this.bell = bell;
        this.recorder = recorder;
    }

    /**
     * Gives the days once, however often this is asked under the same name.
     *
     * @param wish a name nobody else uses, such as of the button that is pressed
     */
    public Gift once(String wish, MembershipId id, int days, String owner, String note) {
        Optional<Gift> before = rows.find(wish);
        if (before.isEmpty()) {
            return give(wish, id, days, owner, note);
        }
        Gift known = before.get().state() == State.OPEN ? settleBySign(before.get(), sale(id)) : before.get();
        if (known.state() == State.NOT_GIVEN) {
            throw new NotDoneException(
                    "GIFT_NOT_GIVEN", "These days were not given.", "To give them after all, type it again.");
        }
        return known;
    }

    /**
     * Gives the days. Asked for the same again while an earlier wish is unsettled, it finds out what became of that one
     * and gives only if nothing did.
     */
    public Gift give(MembershipId id, int days, String owner, String note) {
        return give(UUID.randomUUID().toString(), id, days, owner, note);
    }

    private Gift give(String wish, MembershipId id, int days, String owner, String note) {
        if (days < 1 || days > MOST_DAYS || note.length() > LONGEST_NOTE) {
            throw new NotDoneException(
                    "GIFT_SIZE",
                    "A gift is 1 to " + MOST_DAYS + " days, with a note of at most " + LONGEST_NOTE + " characters.",
                    "Write it as in: gatehouse members gift MEMBERSHIP 7.");
        }
        Sale sale = sale(id);
        Optional<Gift> earlier = rows.open(id).map(open -> settleBySign(open, sale));
        if (earlier.filter(each -> each.state() == State.GIVEN && each.days() == days)
                .isPresent()) {
            return earlier.get();
        }
        Gift gift = new Gift(wish, id, days, owner, note, sale.end(), now(), State.OPEN);
        if (!rows.want(gift)) {
            throw new NotDoneException(
                    "GIFT_UNDER_WAY", "Another gift to this membership is under way.", "Ask again in a minute.");
        }
        return send(gift, sale.holder().account());
    }

    private Sale sale(MembershipId id) {
        return Answers.need(ledger.history(id)).sale();
    }

    private Gift send(Gift gift, Optional<PlatformAccount> account) {
        WriteOutcome<Boolean> outcome = hilt.gift(gift.membership(), gift.days(), gift.note());
        if (outcome instanceof WriteOutcome.Refused<Boolean> refused) {
            settle(gift.now(State.NOT_GIVEN), "refused");
            throw new NotDoneException(
                    "GIFT_REFUSED", refused.why() + ".", "Nothing was given; mend that and ask again.");
        }
        if (outcome instanceof WriteOutcome.Unknown<Boolean> unknown) {
            write(gift, "outcome unknown: " + unknown.why());
            throw new NotDoneException(
                    "GIFT_UNCERTAIN",
                    unknown.why() + ", so the days may have been given.",
                    "Ask for the same again in two minutes: Hilt is read first, and nothing is given twice.");
        }
        Gift given = settle(gift.now(State.GIVEN), "given");
        account.ifPresent(each -> bell.ring(new Ring(each, Urgency.BUYER, given.askedAt(), false, "a gift")));
        return given;
    }

    private Gift settleBySign(Gift open, Sale sale) {
        return switch (open.sign(sale.end())) {
            case GIVEN -> settle(open.now(State.GIVEN), "was given, as its end shows");
            case NOT_GIVEN -> settleNotGiven(open);
            case UNCLEAR ->
                throw new NotDoneException(
                        "GIFT_UNCLEAR",
                        "An earlier gift of " + open.days()
                                + " days had no answer, and the end has moved by something else since.",
                        "See the membership's history at Hilt, then: gatehouse members gift-settle " + open.id()
                                + " --given or --no-given.");
        };
    }

    private Gift settleNotGiven(Gift open) {
        if (open.askedAt().plus(IN_FLIGHT).isAfter(now())) {
            throw new NotDoneException(
                    "GIFT_UNCERTAIN",
                    "An earlier gift of " + open.days() + " days had no answer and may still be under way.",
                    "Ask again in two minutes: Hilt is read first, and nothing is given twice.");
        }
        return settle(open.now(State.NOT_GIVEN), "was not given, as its end shows");
    }

    /** A human saw at Hilt what became of a gift. */
    public Gift settle(String id, boolean given, String owner) {
        Gift open = rows.find(id)
                .filter(each -> each.state() == State.OPEN)
                .orElseThrow(() -> new NotDoneException(
                        "NO_OPEN_GIFT",
                        "No gift of that name is unsettled.",
                        "See them with: gatehouse members gifts."));
        return settle(open.now(given ? State.GIVEN : State.NOT_GIVEN), "settled by " + owner);
    }

    /** The newest first. */
    public List<Gift> list() {
        return rows.all(SHOWN);
    }

    private Gift settle(Gift gift, String words) {
        rows.settle(gift);
        write(gift, words);
        return gift;
    }

    private void write(Gift gift, String words) {
        String what = "gift of " + gift.days() + " days by " + gift.owner() + " " + words;
        recorder.audit().add(Entry.of(now(), Entry.Kind.COMMAND, what).about(gift.membership()));
    }

    private Instant now() {
        return recorder.clock().instant();
    }
}
