package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.admin.Menu.Option;
import java.util.List;
import java.util.Map;

/** Puts one product in the place of another at a gate, and shows which are still on their way out. */
final class PlanCounter implements Counter {
    private final Kit kit;
    private final PlanChanges changes;

    PlanCounter(Kit kit, PlanChanges changes) {
        this.kit = kit;
        this.changes = changes;
    }

    @Override
    public Panel serve(Talk talk) {
        return kit.gate(talk)
                .map(gate -> at(talk.with(talk.wish().with("gate", gate.id().value())), gate))
                .orElseGet(() -> kit.whichGate(talk));
    }

    private Panel at(Talk talk, Gate gate) {
        if (talk.wish().has("back")) {
            changes.callOff(
                    gate,
                    behind(gate, talk.get("back").orElseThrow()),
                    talk.admin().owner());
            return talk.say("gate.plan.off", Map.of("door", kit.sites().title(gate)));
        }
        if (!talk.wish().has("from")) {
            return which(talk, gate);
        }
        ProductId from = behind(gate, talk.get("from").orElseThrow());
        if (!talk.wish().has("to")) {
            return talk.say("gate.plan.to", Map.of("product", kit.goods().title(from)))
                    .pick(talk.words("gate.plan.to.hint", "to", others(talk, gate), 1));
        }
        return to(talk, gate, from);
    }

    private Panel to(Talk talk, Gate gate, ProductId from) {
        ProductId to =
                kit.goods().pick(talk.admin(), talk.get("to").orElseThrow()).id();
        Map<String, Object> values = Map.of(
                "door", kit.sites().title(gate),
                "old", kit.goods().title(from),
                "product", kit.goods().title(to),
                "count", changes.holders(gate, from));
        if (talk.wish().has("save")) {
            changes.begin(gate, from, to, talk.admin().owner());
            return talk.say("gate.plan.done", values)
                    .with(talk.press(
                            "gate.plan.off.button",
                            Wish.to(Deed.PLAN_CHANGE)
                                    .with("gate", gate.id().value())
                                    .with("back", from.value())));
        }
        return talk.say("gate.plan.preview", values)
                .with(talk.press("gate.save.button", talk.wish().with("save", "yes")));
    }

    private Panel which(Talk talk, Gate gate) {
        Panel panel = talk.say("gate.plan", Map.of("door", kit.sites().title(gate)));
        List<Option> sold = gate.products().stream()
                .filter(product -> !changes.leaving(gate).contains(product))
                .map(product -> new Option(product.value(), kit.goods().title(product), "", false))
                .toList();
        if (!sold.isEmpty()) {
            panel = panel.pick(talk.words("gate.plan.hint", "from", sold, 1));
        }
        for (ProductId product : changes.leaving(gate)) {
            Map<String, Object> values =
                    Map.of("product", kit.goods().title(product), "count", changes.holders(gate, product));
            panel = panel.below(talk.say("gate.plan.leaving", values).message())
                    .with(talk.press("gate.plan.off.button", talk.wish().with("back", product.value())));
        }
        return panel;
    }

    private List<Option> others(Talk talk, Gate gate) {
        List<Option> others = kit.offers().products(talk.admin()).stream()
                .filter(option -> !gate.products().contains(new ProductId(option.value())))
                .toList();
        if (others.isEmpty()) {
            throw new NotDoneException(
                    "NO_OTHER_PRODUCT",
                    "Hilt lists no other product that could open this door.",
                    "Make one at Hilt, then try again.");
        }
        return others;
    }

    /** A product of the gate by its id or title, whatever became of it at Hilt. */
    private ProductId behind(Gate gate, String typed) {
        return gate.products().stream()
                .filter(id -> id.value().equals(typed.strip())
                        || kit.goods().title(id).equalsIgnoreCase(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new NotDoneException(
                        "NOT_BEHIND_GATE",
                        "The product " + typed + " does not open this gate.",
                        "See what does with: gate list."));
    }
}
