package dev.gatehouse.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inbox.EventArchive;
import dev.gatehouse.inbox.EventArchive.Archived;
import dev.gatehouse.inbox.EventArchive.State;
import dev.gatehouse.inbox.EventRows.PendingEvent;
import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.FeedRows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is known of events long stored: shown, replayed, forgotten, and recognised in Hilt's feed. */
abstract class EventArchiveContract extends StoreContract {
    EventArchiveContract(Supplier<String> url) {
        super(url);
    }

    private EventTable rows() {
        return new EventTable(fresh.get());
    }

    private EventArchive archive() {
        return new EventArchiveTable(fresh.get());
    }

    private FeedRows feed() {
        return new FeedTable(fresh.get());
    }

    @Test
    void the_newest_are_shown_first_and_by_their_state() {
        rows().storeAll(List.of(event("a", 0), event("b", 1), event("c", 2)));
        rows().settle("a", "rang");
        rows().quarantine("b", "breaks every look");

        assertThat(archive().newest(Optional.empty(), 2))
                .extracting(Archived::id)
                .containsExactly("c", "b");
        assertThat(archive().newest(Optional.of(State.QUARANTINED), 10))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.id()).isEqualTo("b");
                    assertThat(event.outcome()).isEqualTo("breaks every look");
                    assertThat(event.nextTryAt()).isEmpty();
                    assertThat(event.body()).isEqualTo("b".getBytes(UTF_8));
                });
    }

    @Test
    void a_replayed_event_is_due_again_whatever_came_of_it() {
        rows().storeAll(List.of(event("a", 0), event("b", 0)));
        rows().settle("a", "rang");
        rows().postpone("b", NOON.plusSeconds(60), "not yet");
        rows().quarantine("b", "breaks every look");
        Instant later = NOON.plus(Duration.ofDays(3));

        assertThat(archive().replay("a", later)).isTrue();
        assertThat(archive().replay("b", later)).isTrue();
        assertThat(archive().replay("nobody", later)).isFalse();

        assertThat(rows().due(later, 10)).extracting(PendingEvent::id).containsExactly("a", "b");
        assertThat(rows().due(later, 10)).allMatch(event -> event.attempts() == 0);
        assertThat(archive().find("a")).map(Archived::state).contains(State.PENDING);
    }

    @Test
    void only_what_is_settled_is_forgotten_the_oldest_first_and_no_more_than_asked() {
        rows().storeAll(IntStream.range(0, 10)
                .mapToObj(each -> event("e-" + each, each))
                .toList());
        rows().quarantine("e-1", "breaks every look");
        IntStream.range(2, 10).forEach(each -> rows().settle("e-" + each, "rang"));

        assertThat(archive().prune(NOON.plusSeconds(8), 4)).isEqualTo(4);
        assertThat(archive().find("e-2")).isEmpty();
        assertThat(archive().find("e-6")).isPresent();
        assertThat(archive().prune(NOON.plusSeconds(8), 4)).isEqualTo(2);

        assertThat(archive().newest(Optional.empty(), 20))
                .extracting(Archived::id)
                .containsExactly("e-9", "e-8", "e-1", "e-0");
    }

    @Test
    void an_occurrence_is_known_whoever_told_of_it() {
        rows().storeAll(List.of(event("a", 0), event("b", 0)));

        assertThat(feed().stored(List.of("a:0", "b:0", "c:0"))).containsExactlyInAnyOrder("a:0", "b:0");
        assertThat(feed().stored(List.of())).isEmpty();
    }

    @Test
    void what_a_webhook_brought_is_told_from_what_the_feed_alone_told_of() {
        rows().storeAll(List.of(event("a", 0), event("b", 0)));

        assertThat(feed().hasOthers(List.of("a:0", "b:0"), List.of("a", "b"))).isFalse();
        assertThat(feed().hasOthers(List.of("a:0", "b:0"), List.of("a"))).isTrue();
        assertThat(feed().hasOthers(List.of("c:0"), List.of("c"))).isFalse();
    }

    @Test
    void since_when_the_feed_is_followed_is_remembered() {
        assertThat(feed().followedSince(NOON)).isEqualTo(NOON);
        assertThat(feed().followedSince(NOON.plusSeconds(60))).isEqualTo(NOON);
    }

    private static RawEvent event(String id, int second) {
        return new RawEvent(
                id,
                "membership.renewed",
                id.getBytes(UTF_8),
                NOON.plusSeconds(second),
                Optional.empty(),
                true,
                Optional.of(id + ":0"));
    }
}
