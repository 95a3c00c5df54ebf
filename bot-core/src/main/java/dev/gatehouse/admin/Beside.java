package dev.gatehouse.admin;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.door.Premises.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The place that belongs to the one a gate is set up at, as a channel's discussion group does: whoever runs both opens and
 * closes both by the same products.
 */
final class Beside {
    private final Kit kit;
    private final Admin admin;
    private final Optional<Place> place;

    /** Asks the platform, once for all that is asked here. */
    Beside(Kit kit, Admin admin) {
        this.kit = kit;
        this.admin = admin;
        this.place = kit.sites().at(admin.place()).beside(admin.place(), admin.account());
    }

    /** The same gate for the other place; empty when there is none that this admin runs, or it has a gate. */
    Optional<Gate> twin(Gate draft) {
        return place.filter(there -> kit.gates().at(there).isEmpty())
                .map(there -> kit.gates().draft(new DoorAddress.Chat(there.id()), draft.products(), draft.mode()));
    }

    boolean canOpen(Gate twin) {
        return wrong(twin).isEmpty();
    }

    Panel offer(Talk talk, Panel panel, Gate twin, String products) {
        List<Check> wrong = wrong(twin);
        Map<String, String> values =
                Map.of("door", kit.sites().title(twin), "product", products, "checks", Checklist.written(wrong));
        return wrong.isEmpty()
                ? panel.below(talk.say("gate.setup.beside", values).message())
                        .with(talk.press("gate.setup.both.button", talk.wish().with("open", "both")))
                : panel.below(talk.say("gate.setup.beside.mend", values).message())
                        .with(talk.press("gate.again.button", talk.wish().without("open")));
    }

    private List<Check> wrong(Gate twin) {
        return kit.sites().checks(twin).stream()
                .filter(check -> check.wrong().isPresent())
                .toList();
    }

    /** Whoever had the one place served has the other served by opening both: they run it, and it belongs to it. */
    void open(Gate twin) {
        Admin there = at(twin.place(), kit.sites().title(twin));
        if (!kit.places().isClaimed(twin.place())) {
            kit.places().claim(there, kit.places().invite(there.owner()).code());
        }
        kit.gates().open(twin, there.owner());
    }

    /** Offers the products of the other place, where it has a gate already. */
    Panel offerSame(Talk talk, Panel panel) {
        Optional<Gate> other = gates().findFirst();
        return other.map(gate -> panel.below(talk.say(
                                        "gate.setup.same",
                                        Map.of(
                                                "door",
                                                kit.sites().title(gate),
                                                "product",
                                                kit.offers().products(gate)))
                                .message())
                        .with(talk.press("gate.setup.same.button", talk.wish().with("product", ids(gate)))))
                .orElse(panel);
    }

    private static String ids(Gate gate) {
        return gate.products().stream().map(ProductId::value).collect(Collectors.joining(","));
    }

    /** What is sold at the other place may be sold here as well: it is seen from there. */
    Admin seeing(String product) {
        return place.filter(there -> gates().anyMatch(gate ->
                        gate.products().stream().anyMatch(each -> each.value().equals(product))))
                .map(there -> at(there, admin.placeName()))
                .orElse(admin);
    }

    private Stream<Gate> gates() {
        return place.stream().flatMap(there -> kit.gates().at(there).stream());
    }

    private Admin at(Place there, String name) {
        return new Admin(admin.account(), admin.label(), there, name, admin.manages(), admin.roles(), admin.locale());
    }
}
