package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Step;
import dev.gatehouse.admin.DryRun.Change;
import dev.gatehouse.admin.Menu.Option;
import dev.gatehouse.door.Premises.Check;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes a gate's products or manner, after a dry run; whoever removes people types how many. */
final class EditCounter implements Counter {
    private static final int MOST_PRODUCTS = 10;

    private final Kit kit;
    private final DryRun dryRun;

    EditCounter(Kit kit, DryRun dryRun) {
        this.kit = kit;
        this.dryRun = dryRun;
    }

    @Override
    public Panel serve(Talk talk) {
        return kit.gate(talk).map(gate -> edit(talk, gate)).orElseGet(() -> kit.whichGate(talk));
    }

    private Panel edit(Talk talk, Gate gate) {
        Gate changed = kit.gates()
                .changed(gate, products(talk, gate), Manner.mode(talk, gate))
                .with(Manner.lapse(talk, gate));
        if (changed.equals(gate)) {
            return ask(talk, gate);
        }
        return changed.lapse() == gate.lapse() ? preview(talk, gate, changed) : otherLapse(talk, gate, changed);
    }

    private Set<ProductId> products(Talk talk, Gate gate) {
        Set<ProductId> after = talk.get("product")
                .map(typed -> Arrays.stream(typed.split(",", -1))
                        .map(each -> picked(talk, gate, each))
                        .collect(Collectors.toSet()))
                .orElseGet(() -> new HashSet<>(gate.products()));
        talk.get("add").ifPresent(typed -> after.add(picked(talk, gate, typed)));
        talk.get("drop").ifPresent(typed -> after.removeIf(id -> isMeant(id, typed)));
        return after;
    }

    /** A product that is behind the gate already may stay there, whatever became of it at Hilt. */
    private ProductId picked(Talk talk, Gate gate, String typed) {
        return gate.products().stream()
                .filter(id -> isMeant(id, typed))
                .findFirst()
                .orElseGet(() -> kit.goods().pick(talk.admin(), typed).id());
    }

    private boolean isMeant(ProductId id, String typed) {
        return id.value().equals(typed.strip()) || kit.goods().title(id).equalsIgnoreCase(typed.strip());
    }

    /** Nobody is promised to be put out by a bot that may put nobody out. */
    private Panel otherLapse(Talk talk, Gate gate, Gate changed) {
        List<Check> checks = kit.sites().checks(changed);
        if (changed.lapse() == Lapse.KICK && !Checklist.holds(checks)) {
            Map<String, String> values = Map.of("door", kit.sites().title(gate), "checks", Checklist.written(checks));
            return talk.say("gate.edit.mend", values).with(talk.press("gate.again.button", talk.wish()));
        }
        return preview(talk, gate, changed);
    }

    private Panel ask(Talk talk, Gate gate) {
        Wish wish = talk.wish().with("gate", gate.id().value());
        List<Option> products = kit.offers().products(talk.admin()).stream()
                .map(each -> new Option(
                        each.value(), each.label(), each.note(), gate.products().contains(new ProductId(each.value()))))
                .toList();
        Panel panel = talk.say(
                "gate.edit",
                Map.of("door", kit.sites().title(gate), "product", kit.offers().products(gate)));
        Talk about = talk.with(wish);
        Panel whole = products.isEmpty()
                ? panel
                : panel.pick(about.words("gate.setup.product.hint", "product", products, MOST_PRODUCTS));
        return Manner.offered(whole, talk, gate, wish);
    }

    private Panel preview(Talk talk, Gate gate, Gate changed) {
        List<PlatformAccount> inside = inside(gate, changed);
        List<Change> changes = dryRun.at(changed, inside);
        int out = count(changes, Step.REVOKE);
        Optional<Long> typed = talk.number("count");
        if (talk.wish().has("save")
                && (out == 0 || typed.filter(count -> count == out).isPresent())) {
            kit.gates().change(changed, talk.admin().owner());
            kit.gates().lookAt(inside, "the gate became exclusive");
            return talk.say(
                    "gate.edited",
                    Map.of(
                            "door",
                            kit.sites().title(changed),
                            "product",
                            kit.offers().products(changed),
                            "mode",
                            Manner.words(talk, changed)));
        }
        Map<String, Object> values = Map.of(
                "door", kit.sites().title(gate),
                "product", kit.offers().products(changed),
                "mode", Manner.words(talk, changed),
                "in", count(changes, Step.GRANT),
                "out", out,
                "lines", DryRunCounter.lines(changes));
        Wish save = talk.wish().with("gate", gate.id().value()).with("save", "yes");
        Panel shown = talk.say("gate.edit.preview", values);
        return typed.map(number -> talk.say("gate.count.differs", Map.of("typed", number, "count", out))
                        .below(shown.message()))
                .orElse(shown)
                .with(
                        out == 0
                                ? talk.press("gate.save.button", save)
                                : talk.ask("gate.save.count.button", Forms.COUNT, save));
    }

    /** An exclusive gate also puts out strangers, whom only the platform can list. */
    private List<PlatformAccount> inside(Gate gate, Gate changed) {
        if (changed.mode() != GateMode.EXCLUSIVE || gate.mode() == GateMode.EXCLUSIVE) {
            return List.of();
        }
        return kit.sites()
                .inside(gate)
                .orElseThrow(
                        () -> new NotDoneException(
                                "INSIDE_UNLISTED",
                                "It cannot be told who is inside now, so nobody could say whom that would put out.",
                                "On Discord the operator turns on the Server Members Intent; on Telegram keep the gate additive."));
    }

    private static int count(List<Change> changes, Step step) {
        return (int) changes.stream().filter(change -> change.step() == step).count();
    }
}
