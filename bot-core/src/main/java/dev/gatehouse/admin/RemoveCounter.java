package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends a gate, after showing whom that touches: they keep the door, or lose it after an hour to think again. */
final class RemoveCounter implements Counter {
    private final Kit kit;
    private final TakeBacks takeBacks;

    RemoveCounter(Kit kit, TakeBacks takeBacks) {
        this.kit = kit;
        this.takeBacks = takeBacks;
    }

    @Override
    public Panel serve(Talk talk) {
        return kit.gate(talk).map(gate -> remove(talk, gate)).orElseGet(() -> kit.whichGate(talk));
    }

    private Panel remove(Talk talk, Gate gate) {
        if (talk.wish().has("keep")) {
            List<PlatformAccount> stay =
                    kit.gates().removeAndLeave(gate, talk.admin().owner());
            return talk.say("gate.removed.kept", values(gate, stay.size()));
        }
        if (talk.wish().has("recall")) {
            takeBacks.callOff(gate, talk.admin().owner());
            return talk.say("gate.remove.recalled", values(gate, holders(gate)));
        }
        Optional<TakeBack> order = takeBacks
                .ordered(gate)
                .or(() -> talk.number("count")
                        .map(typed -> takeBacks.order(
                                gate, typed.intValue(), talk.admin().owner())));
        return order.map(given -> ordered(talk, gate, given)).orElseGet(() -> ask(talk, gate));
    }

    private Panel ordered(Talk talk, Gate gate, TakeBack order) {
        Map<String, Object> values = new HashMap<>(values(gate, holders(gate)));
        values.put("when", order.at());
        Wish recall = Wish.to(Deed.REMOVE).with("gate", gate.id().value()).with("recall", "yes");
        return talk.say("gate.remove.ordered", values).with(talk.press("gate.remove.recall.button", recall));
    }

    private Panel ask(Talk talk, Gate gate) {
        Wish wish = talk.wish().with("gate", gate.id().value());
        return talk.say("gate.remove", values(gate, holders(gate)))
                .with(
                        talk.press("gate.remove.keep.button", wish.with("keep", "yes")),
                        talk.ask("gate.remove.back.button", Forms.COUNT, wish));
    }

    private int holders(Gate gate) {
        return kit.gates().holders(gate).size();
    }

    private Map<String, Object> values(Gate gate, int count) {
        return Map.of("door", kit.sites().title(gate), "count", count);
    }
}
