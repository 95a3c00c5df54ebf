package dev.gatehouse.app.settings;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import java.util.List;
import java.util.Set;

/**
 * The gates declared in the file.
 *
 * @param sandbox those that open even under a sandbox key, whose money is not real
 */
public record GatesPart(List<Gate> all, Set<GateId> sandbox) {
    public GatesPart {
        all = List.copyOf(all);
        sandbox = Set.copyOf(sandbox);
    }
}
