package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.admin.Menu.Option;
import dev.gatehouse.admin.PassRows.Pass;
import dev.gatehouse.admin.Passes.Made;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes guest passes for a gate of the place, and shows those there are. */
final class PassCounter implements Counter {
    private static final int SHOWN = 10;

    private final Kit kit;
    private final Passes passes;

    PassCounter(Kit kit, Passes passes) {
        this.kit = kit;
        this.passes = passes;
    }

    @Override
    public Panel serve(Talk talk) {
        return kit.gate(talk).map(gate -> at(talk, gate)).orElseGet(() -> kit.whichGate(talk));
    }

    /** Whoever holds the code goes in. */
    Panel redeem(Talk talk) {
        Pass pass = passes.use(talk.get("code").orElse(""), talk.admin().account());
        return talk.say("gate.pass.used", Map.of("until", pass.end()));
    }

    private Panel at(Talk talk, Gate gate) {
        Wish wish = talk.wish().with("gate", gate.id().value());
        if (talk.wish().has("end")) {
            Pass ended = passes.end(name(talk, gate), talk.admin().owner());
            return talk.say("gate.pass.ended", Map.of("pass", ended.name()));
        }
        if (talk.wish().has("uses") && talk.wish().has("days")) {
            Made made = passes.make(
                    gate.id(),
                    talk.number("uses").orElseThrow().intValue(),
                    kit.gates().inDays(talk.number("days").orElseThrow()),
                    talk.admin().owner(),
                    talk.get("reason").orElse("a guest"));
            return talk.say(
                    "gate.pass.made",
                    Map.of(
                            "door", kit.sites().title(gate),
                            "code", made.code(),
                            "uses", made.pass().uses(),
                            "until", made.pass().end()));
        }
        return list(talk.with(wish), gate).with(talk.ask("gate.pass.button", Forms.PASS, wish));
    }

    /** A pass of another place's gate is as unknown as one that never was. */
    private String name(Talk talk, Gate gate) {
        String typed = talk.get("end").orElseThrow();
        return passes.list().stream()
                .filter(pass -> pass.gate().equals(gate.id()) && pass.name().equals(typed))
                .map(Pass::name)
                .findFirst()
                .orElse("");
    }

    private Panel list(Talk talk, Gate gate) {
        List<Pass> here = passes.list().stream()
                .filter(pass -> pass.gate().equals(gate.id()))
                .limit(SHOWN)
                .toList();
        String lines = here.stream()
                .map(pass -> "\n• " + pass.name() + ": " + pass.used() + "/" + pass.uses() + " → "
                        + Talk.utc(pass.end()) + ", " + pass.reason())
                .collect(Collectors.joining());
        Panel panel = talk.say("gate.pass", Map.of("door", kit.sites().title(gate), "lines", lines));
        List<Option> open = here.stream()
                .filter(pass -> pass.end().isAfter(kit.gates().now()))
                .map(pass -> new Option(pass.name(), pass.name(), pass.reason(), false))
                .toList();
        return open.isEmpty() ? panel : panel.pick(talk.words("gate.pass.end.hint", "end", open, 1));
    }
}
