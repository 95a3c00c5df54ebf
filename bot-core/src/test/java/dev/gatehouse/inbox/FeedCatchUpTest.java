package dev.gatehouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.inbox.EventRows.RawEvent;
import dev.gatehouse.inbox.EventRows.Stored;
import dev.gatehouse.inbox.HiltFeed.Event;
import dev.gatehouse.membership.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCatchUpTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(90);

    private final List<Event> log = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();
    private final List<RawEvent> arrived = new ArrayList<>();
    private final ListedEvents rows = new ListedEvents();
    private final Knowledge known = new Knowledge();
    private Instant now = START;
    private boolean newestFirst = true;
    private Optional<Reply<HiltFeed.Page>> instead = Optional.empty();
    private int walks;
    private FeedCatchUp feed = started();

    @Test
    void what_happened_before_the_feed_was_followed_is_left_to_the_walk_at_the_start() {
        happens(250);
        now = now.plus(Duration.ofDays(1));

        feed.run();

        assertThat(arrived).isEmpty();
        assertThat(asked).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void it_is_read_from_its_newest_end_until_a_page_holds_nothing_new(boolean order) {
        newestFirst = order;
        feed.run();
        happens(350);
        feed.run();
        assertThat(arrived).hasSize(350);
        asked.clear();
        arrived.clear();

        happens(120);
        feed.run();

        assertThat(arrived).extracting(RawEvent::id).doesNotHaveDuplicates().hasSize(120);
        assertThat(asked).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void what_a_webhook_brought_is_no_news() {
        feed.run();
        happens(3);
        Event told = log.get(1);
        known.occurrences.add(told.occurrence().orElseThrow());

        feed.run();

        assertThat(arrived).hasSize(2);
        assertThat(arrived).extracting(RawEvent::occurrence).doesNotContain(told.occurrence());
    }

    @Test
    void a_webhook_and_its_record_are_known_to_be_the_same_by_type_membership_and_time() {
        happens(1);
        Event record = log.get(0);
        String webhook = """
                {"id":"another","type":"%s","created_at":"%s","data":{"membership":{"id":"%s"}}}""".formatted(
                        record.type(),
                        record.createdAt().orElseThrow(),
                        record.membership().orElseThrow());

        Envelope envelope = new EnvelopeReader().read(webhook.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(envelope.occurrence()).isPresent().isEqualTo(record.occurrence());
    }

    @Test
    void what_it_tells_is_stored_and_read_as_the_webhook_would_be() {
        feed.run();
        happens(1);
        feed.run();

        RawEvent event = arrived.get(0);
        Envelope envelope = new EnvelopeReader().read(event.body());
        assertThat(rows.all()).containsExactly(event);
        assertThat(envelope.membership()).isEqualTo(log.get(0).membership());
        assertThat(envelope.occurrence()).isEqualTo(event.occurrence());
        assertThat(envelope.id()).isEqualTo(event.id());
    }

    @Test
    void a_restart_forgets_nothing() {
        feed.run();
        happens(5);
        feed.run();

        feed = started();
        feed.run();

        assertThat(arrived).hasSize(5);
    }

    @Test
    void what_was_pruned_is_not_new_again() {
        feed.run();
        happens(5);
        feed.run();
        known.occurrences.clear();
        now = now.plus(KEPT).plus(Duration.ofDays(1));

        feed.run();

        assertThat(arrived).hasSize(5);
    }

    @Test
    void more_news_than_twenty_pages_is_left_to_a_walk() {
        feed.run();
        happens(2_500);

        feed.run();

        assertThat(walks).isEqualTo(1);
        assertThat(asked.size()).isLessThanOrEqualTo(21);
    }

    @Test
    void without_an_order_everybody_is_asked_about_once() {
        feed.run();
        happens(250);
        Collections.shuffle(log, new java.util.Random(7));

        feed.run();
        feed.run();

        assertThat(walks).isEqualTo(1);
    }

    @Test
    void a_key_that_may_no_longer_read_it_costs_one_walk_and_no_more() {
        feed.run();
        instead = Optional.of(new Reply.Absent<>("403", START));

        feed.run();
        feed.run();

        assertThat(walks).isEqualTo(1);
    }

    @Test
    void what_the_first_reading_leaves_out_is_left_to_the_sweep_at_the_start() {
        instead = Optional.of(new Reply.Absent<>("403", START));
        feed.run();
        feed.run();
        assertThat(walks).isZero();

        instead = Optional.empty();
        feed.run();
        happens(2_500);
        feed = started();
        feed.run();

        assertThat(walks).isZero();
        assertThat(arrived).isNotEmpty();
    }

    @Test
    void a_silent_feed_is_read_at_its_next_time() {
        feed.run();
        happens(2);
        instead = Optional.of(new Reply.Silent<>("503", false, Optional.empty()));
        feed.run();
        assertThat(walks).isZero();

        instead = Optional.empty();
        feed.run();

        assertThat(arrived).hasSize(2);
    }

    private FeedCatchUp started() {
        return new FeedCatchUp(
                this::page,
                known,
                new FeedCatchUp.Intake(
                        rows,
                        this::arrived,
                        new WebhookSilence(() -> false, known, new HeardAlarms(), () -> now, () -> 0)),
                new FeedCatchUp.Horizon(() -> now, KEPT),
                () -> walks++);
    }

    private void arrived(RawEvent event, Stored how) {
        assertThat(how).isEqualTo(Stored.NEW);
        arrived.add(event);
        known.occurrences.add(event.occurrence().orElseThrow());
    }

    private void happens(int count) {
        for (int each = 0; each < count; each++) {
            now = now.plusSeconds(1);
            log.add(new Event(
                    "membership.renewed",
                    Optional.of(new MembershipId("m-" + log.size())),
                    Optional.empty(),
                    Optional.of(now),
                    true));
        }
    }

    private Reply<HiltFeed.Page> page(int number) {
        asked.add(number);
        List<Event> all = new ArrayList<>(log);
        if (newestFirst) {
            Collections.reverse(all);
        }
        int from = Math.min(all.size(), (number - 1) * HiltFeed.PAGE);
        int to = Math.min(all.size(), number * HiltFeed.PAGE);
        HiltFeed.Page page =
                new HiltFeed.Page(IntStream.range(from, to).mapToObj(all::get).toList(), all.size());
        return instead.orElseGet(() -> new Reply.Said<>(page, now));
    }

    private static final class Knowledge implements FeedRows {
        private final Set<String> occurrences = new HashSet<>();
        private Optional<Instant> since = Optional.empty();

        @Override
        public Instant followedSince(Instant now) {
            since = since.or(() -> Optional.of(now));
            return since.get();
        }

        @Override
        public boolean hasOthers(Collection<String> asked, Collection<String> told) {
            return false;
        }

        @Override
        public Set<String> stored(Collection<String> asked) {
            Set<String> found = new HashSet<>(asked);
            found.retainAll(occurrences);
            return found;
        }
    }
}
