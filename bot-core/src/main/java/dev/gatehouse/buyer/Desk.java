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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The buyer's commands, in the order a buyer meets them: is this place served, what is on sale, can the door open, pay. */
public final class Desk implements BuyerDesk {
    /** Action of a button that asks for a product's link. */
    private static final String BUY = "buy:";

    /** Action of a button that asks for a new link in place of the one at hand. */
    private static final String FRESH = "new:";

    private static final Refusal PAUSED =
            new Refusal("GATE_PAUSED", "the people who run this place paused its sales.", "Please try again later.");

    private final Shelf shelf;
    private final Checkout checkout;
    private final Standing standing;
    private final Doors doors;
    private final AccountDesk accounts;
    private final Recorder recorder;

    public Desk(
            Shelf shelf, Checkout checkout, Standing standing, Doors doors, AccountDesk accounts, Recorder recorder) {
        this.shelf = shelf;
        this.checkout = checkout;
        this.standing = standing;
        this.doors = doors;
        this.accounts = accounts;
        this.recorder = recorder;
    }

    @Override
    public Message buy(Customer customer, Optional<String> product) {
        if (!shelf.isInService(customer)) {
            return Shelf.unclaimed(customer);
        }
        Texts texts = accounts.texts(customer);
        write(Entry.Kind.COMMAND, customer, "asked to buy " + product.orElse("something"));
        List<Ware> wares = shelf.onSale(customer);
        if (product.isPresent()) {
            Optional<Ware> picked = Shelf.pick(wares, product.get());
            return picked.map(ware -> sell(texts, customer, ware, false))
                    .orElseGet(() -> notOnSale(texts, customer, product.get(), wares));
        }
        return wares.size() == 1 ? sell(texts, customer, wares.get(0), false) : choose(texts, customer, wares);
    }

    @Override
    public Message membership(Customer customer) {
        if (!shelf.isInService(customer)) {
            return Shelf.unclaimed(customer);
        }
        Texts texts = accounts.texts(customer);
        write(Entry.Kind.COMMAND, customer, "asked for the membership");
        return standing.describe(texts, customer, shelf.gates(customer));
    }

    @Override
    public List<Offer> offers(Customer customer, String typed) {
        Texts texts = new Texts(customer.locale());
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return shelf.onSale(customer).stream()
                .map(Ware::product)
                .filter(product -> product.title().toLowerCase(Locale.ROOT).contains(wanted))
                .map(product -> new Offer(product.id(), product.title(), Price.of(product, texts)))
                .toList();
    }

    @Override
    public Message pressed(Customer customer, String action) {
        if (action.startsWith(BUY)) {
            return buy(customer, Optional.of(action.substring(BUY.length())));
        }
        if (action.startsWith(AccountDesk.MOVE)) {
            return accounts.moveNow(customer, action.substring(AccountDesk.MOVE.length()));
        }
        Texts texts = accounts.texts(customer);
        if (action.startsWith(FRESH)) {
            return Shelf.pick(shelf.onSale(customer), action.substring(FRESH.length()))
                    .map(ware -> sell(texts, customer, ware, true))
                    .orElseGet(() -> texts.message("expired.button", Map.of()));
        }
        return texts.message("expired.button", Map.of());
    }

    @Override
    public AccountDesk accounts() {
        return accounts;
    }

    private Message choose(Texts texts, Customer customer, List<Ware> wares) {
        if (wares.isEmpty()) {
            String nothing = shelf.isUnread(customer) ? "buy.silent" : "buy.nothing";
            return elsewhere(texts, shelf.wares(customer)).orElseGet(() -> texts.message(nothing, Map.of()));
        }
        return texts.message("buy.choose", Map.of()).with(choices(texts, wares));
    }

    private static List<Button> choices(Texts texts, List<Ware> wares) {
        return wares.stream()
                .map(Ware::product)
                .map(product -> (Button) new Button.Choice(
                        product.title() + " – " + Price.of(product, texts),
                        BUY + product.id().value()))
                .toList();
    }

    /** Says what is wrong with what was typed, and what can be had instead. */
    private Message notOnSale(Texts texts, Customer customer, String typed, List<Ware> onSale) {
        List<Ware> here = shelf.wares(customer);
        Optional<Ware> known = Shelf.pick(here, typed);
        if (known.isEmpty() && shelf.isUnread(customer)) {
            return texts.message("buy.silent", Map.of());
        }
        Message what = known.flatMap(ware -> elsewhere(texts, ware))
                .or(() -> known.map(ware -> off(texts, ware)))
                .orElseGet(() -> texts.message("buy.unknown", Map.of("typed", typed)));
        return onSale.isEmpty()
                ? what
                : what.and(texts.message("buy.onsale", Map.of())).with(choices(texts, onSale));
    }

    private static Message off(Texts texts, Ware ware) {
        String why = texts.plain(ware.product().isActive() ? "buy.off.identity" : "buy.off.archived");
        return texts.message("buy.off", Map.of("product", ware.product().title(), "why", why));
    }

    private static Optional<Message> elsewhere(Texts texts, List<Ware> wares) {
        return wares.stream().flatMap(ware -> elsewhere(texts, ware).stream()).findFirst();
    }

    private static Optional<Message> elsewhere(Texts texts, Ware ware) {
        String title = ware.product().title();
        return ware.product()
                .soldOn()
                .filter(there -> there != ware.gate().platform())
                .map(there -> Map.of("product", title, "platform", there.title(), "command", there.buyCommand()))
                .map(values -> texts.message("buy.elsewhere", values));
    }

    private Message sell(Texts texts, Customer customer, Ware ware, boolean fresh) {
        Optional<Message> moved = standing.movedAway(texts, customer.account());
        if (moved.isPresent()) {
            return moved.get();
        }
        Optional<Refusal> refusal = preflight(customer.account(), ware.gate());
        if (refusal.isPresent()) {
            return refused(texts, customer, ware, refusal.get());
        }
        write(Entry.Kind.PREFLIGHT, customer, "the door can be opened");
        return checkout.link(customer, ware, fresh)
                .map(handoff -> offer(texts, customer, ware, handoff))
                .orElseGet(() -> texts.message("buy.silent", Map.of()));
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
                "door", doors.title(ware.gate()),
                "until", handoff.expiresAt());
        Message offer = texts.message("buy.link", values);
        Message whole = standing.alreadyLive(texts, customer.account(), ware)
                .map(note -> note.and(offer))
                .orElse(offer);
        return whole.with(List.of(
                new Button.Link(texts.plain("buy.link.button"), handoff.url()),
                new Button.Choice(
                        texts.plain("buy.fresh.button"),
                        FRESH + ware.product().id().value())));
    }

    private void write(Entry.Kind kind, Customer customer, String words) {
        recorder.audit().add(Entry.of(recorder.clock().instant(), kind, customer.account(), words));
    }
}
