package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.admin.DryRun.Change;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What would change now and why. */
final class DryRunCounter implements Counter {
    private static final int SHOWN = 15;

    private final Kit kit;
    private final DryRun dryRun;

    DryRunCounter(Kit kit, DryRun dryRun) {
        this.kit = kit;
        this.dryRun = dryRun;
    }

    @Override
    public Panel serve(Talk talk) {
        List<Gate> gates = kit.meant(talk);
        Set<GateId> ids = gates.stream().map(Gate::id).collect(Collectors.toSet());
        List<Change> changes = dryRun.of(gate -> ids.contains(gate.id()));
        return changes.isEmpty()
                ? talk.say("gate.dryrun.nothing")
                : talk.say("gate.dryrun", Map.of("count", changes.size(), "lines", lines(changes)));
    }

    static String lines(List<Change> changes) {
        String shown = changes.stream()
                .limit(SHOWN)
                .map(change -> "\n• " + change.step() + " " + change.account() + ": "
                        + change.decision().reason())
                .collect(Collectors.joining());
        return changes.size() > SHOWN ? shown + "\n… +" + (changes.size() - SHOWN) : shown;
    }
}
