package dev.gatehouse.app.settings;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.notice.Room;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The gates declared in the file.
 *
 * @param sandbox those that open even under a sandbox key, whose money is not real
 * @param notices where people are called whose private messages are closed, for the gates whose owner named a place
 */
public record GatesPart(List<Gate> all, Set<GateId> sandbox, Map<GateId, Room> notices) {
    public GatesPart {
        all = List.copyOf(all);
        sandbox = Set.copyOf(sandbox);
        notices = Map.copyOf(notices);
    }
}
