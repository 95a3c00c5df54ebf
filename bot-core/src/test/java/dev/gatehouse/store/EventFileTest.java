package dev.gatehouse.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inbox.EventRows.RawEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** FAULTS 71: a year of events goes through the embedded database, and neither its file nor its answers tell. Many minutes. */
@Tag("nightly")
class EventFileTest {
    private static final int TAKEN = Integer.getInteger("gatehouse.events", 1_000_000);
    private static final int KEPT = 10_000;
    private static final int GROUP = 250;
    private static final int STEP = 500;
    private static final int BODY = 640;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final Random random = new Random(71);

    /** What one file has been through: its length now, and how long its groups took to be on the disk. */
    private record Through(long bytes, List<Duration> groups) {
        Duration median(int from, int to) {
            return groups.subList(from, to).stream()
                    .sorted()
                    .skip((to - from) / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void fault_71_a_million_events_taken_and_pruned_leave_no_more_than_three_fresh_files(TestReporter reporter)
            throws IOException {
        Through fresh = take("fresh", KEPT);

        Through used = take("used", TAKEN);

        int groups = used.groups().size();
        Duration first = used.median(0, groups / 10);
        Duration last = used.median(groups - groups / 10, groups);
        reporter.publishEntry("fresh", Long.toString(fresh.bytes()));
        reporter.publishEntry("used", Long.toString(used.bytes()));
        reporter.publishEntry("a group, first and last tenth", first + " " + last);
        assertThat(used.bytes()).isLessThanOrEqualTo(3 * fresh.bytes());
        assertThat(last).as("the last groups, the first took %s", first).isLessThan(first.multipliedBy(3));
    }

    private Through take(String name, int events) throws IOException {
        List<Duration> groups = new ArrayList<>();
        try (Database database = Database.open("jdbc:h2:file:" + folder.resolve(name))) {
            EventTable rows = new EventTable(database);
            EventArchiveTable archive = new EventArchiveTable(database);
            for (int taken = 0; taken < events; taken += GROUP) {
                long before = System.nanoTime();
                rows.storeAll(group(taken));
                groups.add(Duration.ofNanos(System.nanoTime() - before));
                settle(database);
                database.writeThrough();
                prune(archive, BEGIN.plusSeconds(taken + GROUP - KEPT));
            }
        }
        return new Through(Files.size(folder.resolve(name + ".mv.db")), groups);
    }

    private static void prune(EventArchiveTable archive, Instant before) {
        int pruned = STEP;
        while (pruned == STEP) {
            pruned = archive.prune(before, STEP);
        }
    }

    /** Many at once, which a node does one by one: the million would take a night. */
    private static void settle(Database database) {
        database.write(
                handle -> handle.execute(
                        "UPDATE webhook_event SET state = 'SETTLED', next_try_at = NULL, outcome = 'rang' WHERE state = 'PENDING'"));
    }

    private List<RawEvent> group(int first) {
        return IntStream.range(first, first + GROUP).mapToObj(this::event).toList();
    }

    private RawEvent event(int number) {
        StringBuilder body = new StringBuilder();
        while (body.length() < BODY) {
            body.append(Long.toHexString(random.nextLong()));
        }
        return new RawEvent(
                "evt-" + Long.toHexString(random.nextLong()) + number,
                "membership.renewed",
                body.toString().getBytes(US_ASCII),
                BEGIN.plusSeconds(number),
                Optional.empty(),
                true,
                Optional.of("at-" + number));
    }
}
