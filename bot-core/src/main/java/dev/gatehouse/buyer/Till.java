package dev.gatehouse.buyer;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.buyer.Shelf.Ware;
import dev.gatehouse.door.Door;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Recorder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sells one ware to one customer: no link for a door that cannot open, and what they have already is said before it. */
public final class Till {
    private static final Refusal PAUSED =
            new Refusal("GATE_PAUSED", "the people who run this place paused its sales.", "Please try again later.");

    private final Shelf shelf;
    private final Checkout checkout;
    private final Standing standing;
    private final Doors doors;
    private final Recorder recorder;
    private final Signpost signpost;

    public Till(Shelf shelf, Checkout checkout, Standing standing, Doors doors, Signpost signpost, Recorder recorder) {
        this.shelf = shelf;
        this.checkout = checkout;
        this.standing = standing;
        this.doors = doors;
        this.recorder = recorder;
        this.signpost = signpost;
    }

    Message sell(Texts texts, Customer customer, Ware ware, boolean fresh) {
        Optional<Message> moved = standing.movedAway(texts, customer.account());
        if (moved.isPresent()) {
            return moved.get();
        }
        Optional<Refusal> refusal = preflight(customer.account(), ware);
        if (refusal.isPresent()) {
            return refused(texts, customer, ware, refusal.get());
        }
        write(Entry.Kind.PREFLIGHT, customer, "the door can be opened");
        return checkout.link(customer, ware, fresh)
                .map(handoff -> offer(texts, customer, ware, handoff))
                .orElseGet(() -> texts.message("buy.silent", Map.of()));
    }

    /** The link without a word; empty when the door cannot open, or Hilt makes none. */
    Optional<Handoff> link(Customer customer, Ware ware) {
        Ware now = shelf.reread(ware);
        return now.product().isActive() && preflight(customer.account(), now).isEmpty()
                ? checkout.link(customer, now, false)
                : Optional.empty();
    }

    /** A product may open several doors: no link as long as one of them cannot open. */
    private Optional<Refusal> preflight(PlatformAccount account, Ware ware) {
        return shelf.opened(ware).stream()
                .flatMap(gate -> preflight(account, gate).stream())
                .findFirst();
    }

    private Optional<Refusal> preflight(PlatformAccount account, Gate gate) {
        if (shelf.isPaused(gate)) {
            return Optional.of(PAUSED);
        }
        Optional<Door> door = doors.on(gate.platform());
        if (door.isEmpty()) {
            return Optional.of(new Refusal(
                    "PLATFORM_OFF", gate.platform().title() + " is not connected.", "Please try again later."));
        }
        return door.get().preflight(account, gate);
    }

    private Message refused(Texts texts, Customer customer, Ware ware, Refusal refusal) {
        write(Entry.Kind.PREFLIGHT, customer, refusal.toString());
        String why = refusal.sentence() + " (" + refusal.code() + ")";
        return texts.message("buy.off", Map.of("product", ware.product().title(), "why", why));
    }

    private Message offer(Texts texts, Customer customer, Ware ware, Handoff handoff) {
        Map<String, Object> values = Map.of(
                "product", ware.product().title(),
                "price", Price.of(ware.product(), texts),
                "door", titles(ware),
                "until", handoff.expiresAt());
        Message offer = texts.message("buy.link", values);
        Message whole = standing.alreadyLive(texts, customer.account(), ware)
                .map(note -> note.and(offer))
                .orElse(offer);
        return whole.with(List.of(
                new Button.Link(texts.plain("buy.link.button"), signpost.to(handoff)),
                new Button.Choice(
                        texts.plain("buy.fresh.button"),
                        BuyerDesk.FRESH + ware.product().id().value())));
    }

    private String titles(Ware ware) {
        return shelf.opened(ware).stream().map(doors::title).distinct().collect(Collectors.joining(", "));
    }

    private void write(Entry.Kind kind, Customer customer, String words) {
        recorder.audit().add(Entry.of(recorder.clock().instant(), kind, customer.account(), words));
    }
}
