package dev.gatehouse.audit;

import dev.gatehouse.access.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The alarms that are up, and every one that went up. */
public final class HeardAlarms implements Alarms {
    private final Map<String, Refusal> up = new LinkedHashMap<>();
    private final List<String> codes = new ArrayList<>();

    @Override
    public synchronized void raise(String cause, Refusal refusal) {
        if (up.put(cause, refusal) == null) {
            codes.add(refusal.code());
        }
    }

    @Override
    public synchronized void clear(String cause) {
        up.remove(cause);
    }

    /** Codes of those that are up. */
    public synchronized List<String> up() {
        return up.values().stream().map(Refusal::code).toList();
    }

    /** Those that are up, by their cause. */
    public synchronized Map<String, Refusal> byCause() {
        return new LinkedHashMap<>(up);
    }

    /** Codes, oldest first; each once for each time it went up. */
    public synchronized List<String> heard() {
        return List.copyOf(codes);
    }
}
