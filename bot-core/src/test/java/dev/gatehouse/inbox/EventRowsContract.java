package dev.gatehouse.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inbox.EventRows.PendingEvent;
import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.EventRows.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What whoever keeps events must hold to: the table on every database, and the list the inbox is tested with. */
public abstract class EventRowsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** Rows that start empty with each test. */
    protected abstract EventRows rows();

    @Test
    void a_group_tells_new_from_twice_from_altered_even_within_itself() {
        rows().storeAll(List.of(event("a", "1")));

        List<Stored> outcomes = rows().storeAll(List.of(
                event("a", "1"), event("a", "2"), event("b", "1"), event("b", "1"), event("b", "2"), event("c", "")));

        assertThat(outcomes)
                .containsExactly(
                        Stored.DUPLICATE, Stored.CONFLICT, Stored.NEW, Stored.DUPLICATE, Stored.CONFLICT, Stored.NEW);
        assertThat(rows().due(NOON, 10)).extracting(PendingEvent::id).containsExactly("a", "b", "c");
        assertThat(rows().due(NOON, 1).get(0).body()).isEqualTo("1".getBytes(UTF_8));
    }

    @Test
    void bytes_that_are_no_text_are_kept_as_they_came() {
        byte[] body = {'"', '\\', 'u', '0', '0', '0', '0', 0, (byte) 0xC3, (byte) 0x28, (byte) 0xFF};

        rows().storeAll(List.of(new RawEvent("a", "t", body, NOON, Optional.empty(), true, Optional.empty())));

        assertThat(rows().due(NOON, 1).get(0).body()).isEqualTo(body);
    }

    @Test
    void what_is_in_quarantine_or_settled_is_never_due() {
        rows().storeAll(List.of(
                event("a", "1"),
                new RawEvent("b", "?", new byte[] {1}, NOON, Optional.of("no id"), true, Optional.empty())));

        rows().storeAll(List.of(event("c", "1")));

        rows().settle("a", "rang");
        rows().quarantine("c", "breaks every look");

        assertThat(rows().due(NOON.plusSeconds(3600), 10)).isEmpty();
    }

    @Test
    void a_postponed_event_comes_back_at_its_time_and_counts_its_tries() {
        rows().storeAll(List.of(event("a", "1")));

        rows().postpone("a", NOON.plusSeconds(5), "Hilt is away");

        assertThat(rows().due(NOON.plusSeconds(4), 10)).isEmpty();
        PendingEvent pending = rows().due(NOON.plusSeconds(5), 10).get(0);
        assertThat(pending.attempts()).isEqualTo(1);
        assertThat(pending.receivedAt()).isEqualTo(NOON);
    }

    @Test
    void a_late_postponement_does_not_wake_a_settled_event() {
        rows().storeAll(List.of(event("a", "1")));
        rows().settle("a", "rang");

        rows().postpone("a", NOON, "too late");

        assertThat(rows().due(NOON, 10)).isEmpty();
    }

    /** FAULTS 10: the same event a thousand times at once. */
    @Test
    void one_event_from_many_sides_at_once_is_one_row() {
        ConcurrentLinkedQueue<Stored> outcomes = new ConcurrentLinkedQueue<>();
        CompletableFuture<?>[] sides = IntStream.range(0, 10)
                .mapToObj(side -> CompletableFuture.runAsync(() -> IntStream.range(0, 10)
                        .forEach(each -> outcomes.addAll(rows().storeAll(IntStream.range(0, 10)
                                .mapToObj(copy -> event("a", "1"))
                                .toList())))))
                .toArray(CompletableFuture<?>[]::new);

        CompletableFuture.allOf(sides).join();

        assertThat(outcomes).hasSize(1_000);
        assertThat(outcomes).filteredOn(Stored.NEW::equals).hasSize(1);
        assertThat(rows().due(NOON, 10)).hasSize(1);
    }

    private static RawEvent event(String id, String body) {
        return new RawEvent(
                id, "membership.renewed", body.getBytes(UTF_8), NOON, Optional.empty(), true, Optional.empty());
    }
}
