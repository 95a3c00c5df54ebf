package dev.gatehouse.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Event rows in memory that can be away. Held to {@code EventRows} by the same contract tests as the table's. */
public final class ListedEvents implements EventRows {
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<Integer> groups = new ArrayList<>();
    private boolean away;

    @Override
    public synchronized List<Stored> storeAll(List<RawEvent> events) {
        failIfAway();
        groups.add(events.size());
        return events.stream().map(this::store).toList();
    }

    @Override
    public synchronized List<PendingEvent> due(Instant now, int limit) {
        failIfAway();
        return lines.values().stream()
                .filter(line -> line.next != null && !line.next.isAfter(now))
                .limit(limit)
                .map(line -> new PendingEvent(
                        line.event.id(),
                        line.event.type(),
                        line.event.body(),
                        line.event.receivedAt(),
                        line.attempts,
                        line.event.livemode()))
                .toList();
    }

    @Override
    public synchronized void settle(String id, String outcome) {
        failIfAway();
        Line line = get(id);
        if (line.next != null) {
            line.next = null;
            line.outcome = outcome;
        }
    }

    @Override
    public synchronized void postpone(String id, Instant when, String why) {
        failIfAway();
        Line line = get(id);
        if (line.next != null) {
            line.next = when;
            line.attempts++;
            line.outcome = why;
        }
    }

    @Override
    public synchronized void quarantine(String id, String why) {
        settle(id, why);
    }

    public synchronized void goAway(boolean isAway) {
        away = isAway;
    }

    public synchronized String outcome(String id) {
        return get(id).outcome;
    }

    public synchronized Optional<Instant> next(String id) {
        return Optional.ofNullable(get(id).next);
    }

    public synchronized List<RawEvent> all() {
        return lines.values().stream().map(line -> line.event).toList();
    }

    /** How many events came in each group. */
    public synchronized List<Integer> groups() {
        return List.copyOf(groups);
    }

    private Stored store(RawEvent event) {
        Line there = lines.putIfAbsent(event.id(), new Line(event));
        if (there == null) {
            return Stored.NEW;
        }
        return Arrays.equals(there.event.body(), event.body()) ? Stored.DUPLICATE : Stored.CONFLICT;
    }

    private Line get(String id) {
        Line line = lines.get(id);
        if (line == null) {
            throw new IllegalArgumentException("No event " + id);
        }
        return line;
    }

    private void failIfAway() {
        if (away) {
            throw new IllegalStateException("The database is away");
        }
    }

    private static final class Line {
        private final RawEvent event;
        private @Nullable Instant next;
        private int attempts;
        private String outcome = "";

        private Line(RawEvent event) {
            this.event = event;
            this.next = event.quarantined().isPresent() ? null : event.receivedAt();
        }
    }
}
