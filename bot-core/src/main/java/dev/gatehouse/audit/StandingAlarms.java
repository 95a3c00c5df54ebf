package dev.gatehouse.audit;

import dev.gatehouse.access.Refusal;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The alarms that stand now: each told to the log and the trail when it is raised and when it is over. */
public final class StandingAlarms implements Alarms {
    private static final Logger log = LoggerFactory.getLogger(StandingAlarms.class);

    private final AuditTrail audit;
    private final InstantSource clock;
    private final Map<String, Refusal> standing = new ConcurrentHashMap<>();

    public StandingAlarms(AuditTrail audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void raise(String cause, Refusal refusal) {
        Refusal before = standing.put(cause, refusal);
        if (before == null || !before.code().equals(refusal.code())) {
            log.warn("ALARM {}: {}", cause, refusal);
            audit.add(Entry.of(clock.instant(), Entry.Kind.ALARM, cause + ": " + refusal));
        }
    }

    @Override
    public void clear(String cause) {
        if (standing.remove(cause) != null) {
            log.info("Over: {}", cause);
            audit.add(Entry.of(clock.instant(), Entry.Kind.ALARM, cause + " is over"));
        }
    }

    /** What stands now, by cause. */
    public Map<String, Refusal> all() {
        return new TreeMap<>(standing);
    }
}
