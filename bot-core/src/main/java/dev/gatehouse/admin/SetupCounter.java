package dev.gatehouse.admin;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.door.Premises.Check;
import dev.gatehouse.door.Premises.Made;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets up a gate: products, door, what must hold, and where to tell of it. Whatever is given already is not asked. */
final class SetupCounter implements Counter {
    private static final int MOST_PRODUCTS = 5;
    private static final String NEW = "new";

    private final Kit kit;
    private final Checklist checklist;
    private final Placard placard;

    /** What would be opened, and what the platform says of it. */
    private record Draft(Gate gate, List<Product> products, List<Check> checks, Beside beside, Optional<Gate> twin) {}

    SetupCounter(Kit kit) {
        this.kit = kit;
        this.checklist = new Checklist(kit.goods(), kit.sites());
        this.placard = new Placard(kit);
    }

    @Override
    public Panel serve(Talk talk) {
        Beside beside = new Beside(kit, talk.admin());
        if (!talk.wish().has("product")) {
            return askProduct(talk, beside);
        }
        List<Product> products = products(talk, beside);
        if (talk.admin().place().platform() == Platform.DISCORD && !talk.wish().has("door")) {
            return talk.say("gate.setup.door", Map.of("product", titles(products)))
                    .pick(talk.doors("gate.setup.door.hint", "door"))
                    .with(talk.press("gate.setup.makedoor.button", talk.wish().with("door", NEW)));
        }
        if (talk.get("door").filter(NEW::equals).isPresent()) {
            return makeDoor(talk, products);
        }
        Set<ProductId> ids = products.stream().map(Product::id).collect(Collectors.toSet());
        Gate plain = kit.gates().draft(door(talk), ids, GateMode.ADDITIVE);
        Gate draft = plain.with(Manner.lapse(talk, plain));
        List<Check> checks = checklist.of(id -> beside.seeing(id.value()), draft);
        Draft all = new Draft(draft, products, checks, beside, beside.twin(draft));
        if (!Checklist.holds(checks) || !talk.wish().has("open")) {
            return review(talk, all);
        }
        if (!talk.wish().get("open").equals(Optional.of("both"))) {
            return open(talk, all, Optional.empty());
        }
        return all.twin().filter(beside::canOpen).isPresent() ? open(talk, all, all.twin()) : review(talk, all);
    }

    private Panel askProduct(Talk talk, Beside beside) {
        List<Menu.Option> products = kit.offers().products(talk.admin());
        Panel asked = products.isEmpty()
                ? talk.say("gate.setup.noproduct")
                : talk.say("gate.setup.product")
                        .pick(talk.words("gate.setup.product.hint", "product", products, MOST_PRODUCTS));
        Panel offered = beside.offerSame(talk, asked);
        return kit.authority().refusal(talk.admin(), Deed.PRODUCT).isEmpty()
                ? offered.with(ProductCounter.button(talk))
                : offered;
    }

    private List<Product> products(Talk talk, Beside beside) {
        Set<Product> products = new LinkedHashSet<>();
        for (String typed : talk.get("product").orElse("").split(",", -1)) {
            products.add(kit.goods().pick(beside.seeing(typed), typed));
        }
        return List.copyOf(products);
    }

    private Panel makeDoor(Talk talk, List<Product> products) {
        Place place = talk.admin().place();
        Made made = kit.sites().at(place).make(place, products.get(0).title());
        made.refused().ifPresent(why -> {
            throw new NotDoneException(why.code(), why.sentence(), why.nextStep());
        });
        String number = made.door()
                .filter(DoorAddress.Role.class::isInstance)
                .map(door -> Long.toString(((DoorAddress.Role) door).role()))
                .orElse("");
        return serve(talk.with(talk.wish().with("door", number)));
    }

    private static DoorAddress door(Talk talk) {
        long place = talk.admin().place().id();
        return talk.admin().place().platform() == Platform.DISCORD
                ? new DoorAddress.Role(place, talk.number("door").orElseThrow())
                : new DoorAddress.Chat(place);
    }

    private Panel review(Talk talk, Draft draft) {
        Gate gate = draft.gate();
        String products = titles(draft.products());
        Map<String, String> values = Map.of(
                "product", products, "door", kit.sites().title(gate), "checks", Checklist.written(draft.checks()));
        if (!Checklist.holds(draft.checks())) {
            Wish again = talk.wish().without("open");
            Panel mend = talk.say("gate.setup.mend", values).with(talk.press("gate.again.button", again));
            return gate.lapse() == Lapse.KICK ? mend.with(Manner.lapse(talk, gate, again)) : mend;
        }
        Panel panel = talk.say("gate.setup.ready", values);
        panel = talk.wish().has("panel") ? panel : panel.pick(talk.rooms("gate.setup.panel.hint", "panel"));
        panel = talk.wish().has("log") ? panel : panel.pick(talk.rooms("gate.setup.log.hint", "log"));
        Panel ready = gate.lapse() == Lapse.KICK
                ? panel.below(talk.say("gate.setup.kick").message())
                : panel;
        Panel whole = draft.twin()
                .map(other -> draft.beside().offer(talk, ready, other, products))
                .orElse(ready)
                .with(talk.press("gate.setup.open.button", talk.wish().with("open", "yes")));
        return gate.platform() == Platform.DISCORD ? whole.with(Manner.lapse(talk, gate, talk.wish())) : whole;
    }

    private Panel open(Talk talk, Draft draft, Optional<Gate> twin) {
        Gate gate = draft.gate();
        kit.gates().open(gate, talk.admin().owner());
        twin.ifPresent(draft.beside()::open);
        talk.room("log").ifPresent(room -> kit.places().change(talk.admin(), each -> each.logIn(Optional.of(room))));
        boolean posted = talk.room("panel")
                .map(room -> kit.sites().post(gate.platform(), room, placard.of(gate)))
                .orElse(true);
        Map<String, String> values = Map.of(
                "product",
                titles(draft.products()),
                "door",
                Stream.concat(Stream.of(gate), twin.stream())
                        .map(kit.sites()::title)
                        .collect(Collectors.joining(", ")),
                "command",
                gate.platform().buyCommand());
        Panel done = talk.say("gate.setup.done", values);
        return posted ? done : done.below(talk.say("gate.setup.unposted").message());
    }

    private static String titles(List<Product> products) {
        return products.stream().map(Product::title).collect(Collectors.joining(", "));
    }
}
