package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import java.util.List;
import java.util.Map;

/** Looks at everybody of the place's gates, with a bar that fills. */
final class SyncCounter implements Counter {
    private static final int CELLS = 20;
    private static final int CELL = 100 / CELLS;

    private final Kit kit;
    private final Sync sync;

    SyncCounter(Kit kit, Sync sync) {
        this.kit = kit;
        this.sync = sync;
    }

    @Override
    public Panel serve(Talk talk) {
        List<Gate> gates = kit.meant(talk);
        if (gates.isEmpty()) {
            return talk.say("gate.none");
        }
        Sync.Run run = sync.begin(gates);
        return seen(talk, run).during(new Panel.Course() {
            @Override
            public Panel look() {
                return seen(talk, run);
            }

            @Override
            public boolean isOver() {
                return run.isOver();
            }
        });
    }

    private static Panel seen(Talk talk, Sync.Run run) {
        if (run.isOver()) {
            String key = run.unread() == 0 ? "gate.sync.done" : "gate.sync.partly";
            return talk.say(key, Map.of("count", run.people()));
        }
        Map<String, Object> values = Map.of("bar", bar(run.percent()), "done", run.lookedAt(), "count", run.people());
        return talk.say("gate.sync", values);
    }

    static String bar(int percent) {
        int full = percent / CELL;
        return "█".repeat(full) + "░".repeat(CELLS - full) + " " + percent + " %";
    }
}
