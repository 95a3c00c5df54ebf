package dev.gatehouse.buyer;

import dev.gatehouse.access.Place;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.buyer.Shelf.Ware;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.reconcile.Recorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The buyer's commands, in the order a buyer meets them: is this place served, what is on sale, can the door open, pay. */
public final class Desk implements BuyerDesk {
    /** Action of a button that asks for a product's link. */
    private static final String BUY = "buy:";

    private final Shelf shelf;
    private final Till till;
    private final Standing standing;
    private final AccountDesk accounts;
    private final CareDesk care;
    private final Recorder recorder;

    /** Where a customer turns to about accounts, and about what was bought. */
    public record Counters(AccountDesk accounts, CareDesk care) {}

    public Desk(Shelf shelf, Till till, Standing standing, Counters counters, Recorder recorder) {
        this.shelf = shelf;
        this.till = till;
        this.standing = standing;
        this.accounts = counters.accounts();
        this.care = counters.care();
        this.recorder = recorder;
    }

    @Override
    public boolean serves(Customer customer) {
        return shelf.isInService(customer);
    }

    @Override
    public Message buy(Customer customer, Optional<String> product) {
        if (!shelf.isInService(customer)) {
            return Shelf.unclaimed(customer);
        }
        Texts texts = accounts.texts(customer);
        write(customer, "asked to buy " + product.orElse("something"));
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
        write(customer, "asked for the membership");
        return standing.describe(texts, customer, shelf.gates(customer));
    }

    @Override
    public Optional<Message> panel(Place place, Locale language) {
        List<Ware> wares = shelf.onSale(place);
        if (wares.isEmpty()) {
            return Optional.empty();
        }
        Texts texts = new Texts(language);
        List<Button> buttons = new ArrayList<>(choices(texts, wares));
        buttons.add(new Button.Choice(texts.plain("panel.membership.button"), MEMBERSHIP));
        buttons.add(new Button.Choice(texts.plain("panel.receipts.button"), CareDesk.RECEIPTS));
        buttons.add(new Button.Choice(texts.plain("panel.support.button"), CareDesk.SUPPORT));
        return Optional.of(texts.message("panel.words", Map.of()).with(buttons));
    }

    @Override
    public Message renew(Customer customer) {
        if (!shelf.isInService(customer)) {
            return Shelf.unclaimed(customer);
        }
        Texts texts = accounts.texts(customer);
        List<Ware> own = shelf.onSale(customer).stream()
                .filter(ware ->
                        standing.everHad(customer.account(), ware.product().id()))
                .toList();
        if (own.isEmpty()) {
            return buy(customer, Optional.empty());
        }
        return own.size() == 1 ? sell(texts, customer, own.get(0), false) : choose(texts, customer, own);
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
        if (action.equals(MEMBERSHIP)) {
            return membership(customer);
        }
        if (action.startsWith(CareDesk.MARK)) {
            return care.pressed(customer, action);
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

    @Override
    public CareDesk care() {
        return care;
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

    private Message off(Texts texts, Ware ware) {
        String why = texts.plain(whyOff(ware));
        return texts.message("buy.off", Map.of("product", ware.product().title(), "why", why));
    }

    private String whyOff(Ware ware) {
        if (!ware.product().isActive()) {
            return "buy.off.archived";
        }
        return shelf.isLeaving(ware) ? "buy.off.leaving" : "buy.off.identity";
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

    private Message sell(Texts texts, Customer customer, Ware picked, boolean fresh) {
        Ware ware = shelf.reread(picked);
        return ware.product().isActive() ? till.sell(texts, customer, ware, fresh) : off(texts, ware);
    }

    private void write(Customer customer, String words) {
        recorder.audit().add(Entry.of(recorder.clock().instant(), Entry.Kind.COMMAND, customer.account(), words));
    }
}
