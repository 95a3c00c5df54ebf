package dev.gatehouse.membership;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Alarms that are up, and every one that ever went up. */
final class AlarmBoard implements Alarms {
    private final Map<String, Refusal> up = new LinkedHashMap<>();
    private final List<String> rung = new ArrayList<>();

    @Override
    public void raise(String cause, Refusal refusal) {
        if (up.put(cause, refusal) == null) {
            rung.add(refusal.code());
        }
    }

    @Override
    public void clear(String cause) {
        up.remove(cause);
    }

    List<String> up() {
        return up.values().stream().map(Refusal::code).toList();
    }

    List<String> rung() {
        return List.copyOf(rung);
    }
}
