package dev.gatehouse.audit;

import dev.gatehouse.access.Refusal;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The alarms that stand now: each told to the log, the trail and the operator when it is raised and when it is over. */
public final class StandingAlarms implements Alarms {
    private static final Logger log = LoggerFactory.getLogger(StandingAlarms.class);

    private final AuditTrail audit;
    private final InstantSource clock;
    private final Consumer<String> operator;
    private final Map<String, Refusal> standing = new ConcurrentHashMap<>();

    /**
     * No alarm stands yet.
     *
     * @param operator hears what is raised and what is over; returns at once
     */
    public StandingAlarms(AuditTrail audit, InstantSource clock, Consumer<String> operator) {
        this.audit = audit;
        this.clock = clock;
        this.operator = operator;
    }

    @Override
    public void raise(String cause, Refusal refusal) {
        Refusal before = standing.put(cause, refusal);
        if (before == null || !before.code().equals(refusal.code())) {
            log.warn("ALARM {}: {}", cause, refusal);
            audit.add(Entry.of(clock.instant(), Entry.Kind.ALARM, cause + ": " + refusal));
            operator.accept("ALARM " + cause + ": " + refusal);
        }
    }

    @Override
    public void clear(String cause) {
        if (standing.remove(cause) != null) {
            log.info("Over: {}", cause);
            audit.add(Entry.of(clock.instant(), Entry.Kind.ALARM, cause + " is over"));
            operator.accept("Over: " + cause);
        }
    }

    /** What stands now, by cause. */
    public Map<String, Refusal> all() {
        return new TreeMap<>(standing);
    }
}
