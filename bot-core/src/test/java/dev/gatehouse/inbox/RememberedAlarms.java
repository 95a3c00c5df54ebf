package dev.gatehouse.inbox;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The alarms that are up. */
public final class RememberedAlarms implements Alarms {
    private final Map<String, Refusal> up = new ConcurrentHashMap<>();

    @Override
    public void raise(String cause, Refusal refusal) {
        up.put(cause, refusal);
    }

    @Override
    public void clear(String cause) {
        up.remove(cause);
    }

    public Map<String, Refusal> up() {
        return Map.copyOf(up);
    }
}
