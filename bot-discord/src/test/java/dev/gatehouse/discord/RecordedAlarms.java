package dev.gatehouse.discord;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps which alarms are up. */
public final class RecordedAlarms implements Alarms {
    private final Map<String, String> up = new ConcurrentHashMap<>();

    @Override
    public void raise(String cause, Refusal refusal) {
        up.put(cause, refusal.code());
    }

    @Override
    public void clear(String cause) {
        up.remove(cause);
    }

    public Set<String> codes() {
        return Set.copyOf(up.values());
    }
}
