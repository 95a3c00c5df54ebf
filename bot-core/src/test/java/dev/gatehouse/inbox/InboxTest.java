package dev.gatehouse.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.Secret;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.inbox.EventRows.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Secret NEW = new Secret("today's");
    private static final Secret OLD = new Secret("yesterday's");

    @RegisterExtension
    final MutedLog log = new MutedLog(CommitGroups.class);

    private final ListedEvents rows = new ListedEvents();
    private final CommitGroups groups = new CommitGroups(rows);
    private final HeardAlarms alarms = new HeardAlarms();
    private final List<String> arrivals = new CopyOnWriteArrayList<>();
    private final Inbox inbox = inbox(Optional.of(new WebhookSignature(List.of(NEW, OLD))));

    @BeforeEach
    void write() {
        groups.start();
    }

    @AfterEach
    void stop() {
        groups.close();
    }

    /** FAULTS 1, 2 and 3. */
    @Test
    void what_hilt_did_not_sign_leaves_no_trace() {
        byte[] body = event("e-1", "one");

        assertThat(take(inbox, body, new Signer(new Secret("forged")).header(NOON, body)))
                .isEqualTo(Receipt.NOT_AUTHENTIC);
        assertThat(take(inbox, body, "")).isEqualTo(Receipt.NOT_AUTHENTIC);
        assertThat(rows.all()).isEmpty();
        assertThat(arrivals).isEmpty();
    }

    /** FAULTS 8. */
    @Test
    void both_secrets_hold_during_a_rotation() {
        byte[] body = event("e-1", "one");

        assertThat(take(inbox, body, new Signer(OLD).header(NOON, body))).isEqualTo(Receipt.STORED);
        assertThat(take(inbox, body, new Signer(NEW).header(NOON, body))).isEqualTo(Receipt.DUPLICATE);
    }

    /** FAULTS 9. */
    @Test
    void without_a_secret_nothing_is_taken() {
        assertThat(take(inbox(Optional.empty()), event("e-1", "one"), "")).isEqualTo(Receipt.NO_SECRET);
    }

    /** FAULTS 11. */
    @Test
    void the_first_bytes_under_an_id_are_kept() {
        assertThat(take(event("e-1", "one"), NOON)).isEqualTo(Receipt.STORED);
        assertThat(take(event("e-1", "two"), NOON)).isEqualTo(Receipt.CONFLICT);

        assertThat(rows.all())
                .singleElement()
                .satisfies(kept -> assertThat(kept.body()).isEqualTo(event("e-1", "one")));
        assertThat(arrivals).containsExactly("e-1 NEW", "e-1 CONFLICT");
    }

    /** FAULTS 4: a stale signature proves who wrote it, and an event is only a hint. */
    @Test
    void an_old_signature_is_a_hint_like_any_other() {
        assertThat(take(event("e-1", "one"), NOON.minusSeconds(301))).isEqualTo(Receipt.STORED);

        assertThat(alarms.up()).isEmpty();
    }

    /** FAULTS 5. */
    @Test
    void an_event_from_the_future_is_taken_and_calls_a_human_until_the_clock_is_right() {
        assertThat(take(event("e-1", "one"), NOON.plusSeconds(301))).isEqualTo(Receipt.STORED);
        await().untilAsserted(() -> assertThat(alarms.byCause().get("clock"))
                .isNotNull()
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("CLOCK_OFF")));

        take(event("e-2", "one"), NOON.minusSeconds(3600));
        assertThat(alarms.up()).isNotEmpty();

        take(event("e-3", "one"), NOON);
        assertThat(alarms.up()).isEmpty();
    }

    /** FAULTS 62. */
    @Test
    void a_database_that_is_away_gets_no_acknowledgement_and_one_line_and_recovers_alone() {
        rows.goAway(true);
        assertThat(take(event("e-1", "one"), NOON)).isEqualTo(Receipt.BUSY);
        assertThat(take(event("e-2", "one"), NOON)).isEqualTo(Receipt.BUSY);
        rows.goAway(false);

        assertThat(take(event("e-1", "one"), NOON)).isEqualTo(Receipt.STORED);
        assertThat(log.lines()).containsExactly("Events cannot be stored and are left to Hilt to repeat");
    }

    /** FAULTS 10 and 24. */
    @Test
    void a_burst_is_stored_in_groups_and_loses_nothing() {
        List<Receipt> receipts = IntStream.range(0, 5_000)
                .parallel()
                .mapToObj(each -> take(event("e-" + each % 1_000, "one"), NOON))
                .toList();

        assertThat(receipts).filteredOn(Receipt.STORED::equals).hasSize(1_000);
        assertThat(receipts).filteredOn(Receipt.DUPLICATE::equals).hasSize(4_000);
        assertThat(rows.groups()).allMatch(size -> size <= 256);
    }

    /** FAULTS 73. */
    @Test
    void what_waits_when_the_process_ends_is_stored_and_nothing_more_is_taken() {
        List<Receipt> receipts = new ArrayList<>();
        for (int each = 0; each < 100; each++) {
            byte[] body = event("e-" + each, "one");
            inbox.take(body, new Signer(NEW).header(NOON, body)).thenAccept(receipts::add);
        }
        groups.close();

        assertThat(receipts).hasSize(100).containsOnly(Receipt.STORED);
        assertThat(groups.isWriting()).isFalse();
        assertThat(take(event("late", "one"), NOON)).isEqualTo(Receipt.BUSY);
    }

    private Inbox inbox(Optional<WebhookSignature> signature) {
        return new Inbox(() -> signature, groups, this::arrived, alarms, () -> NOON);
    }

    private void arrived(EventRows.RawEvent event, Stored how) {
        arrivals.add(event.id() + " " + how);
    }

    private Receipt take(byte[] body, Instant signedAt) {
        return take(inbox, body, new Signer(NEW).header(signedAt, body));
    }

    private static Receipt take(Inbox inbox, byte[] body, String header) {
        return inbox.take(body, header).toCompletableFuture().join();
    }

    private static byte[] event(String id, String words) {
        return ("{\"id\":\"" + id + "\",\"type\":\"membership.renewed\",\"words\":\"" + words + "\"}").getBytes(UTF_8);
    }
}
