package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases 10 to 14 and 27: the same, the wrong way round, the unknown, and the merely tried. */
@ExtendWith(OnStage.class)
class DeliveriesTest {
    private static final String TYPE = "membership.activated";

    private final Stage stage;
    private final Letterbox box;

    DeliveriesTest(Stage stage) throws Exception {
        this.stage = stage;
        this.box = Letterbox.of(stage);
    }

    @BeforeAll
    static void a_bot_that_has_settled_in(Stage stage) throws Exception {
        Genuine.purchase(stage);
        Genuine.untilQuiet(stage);
    }

    @Test
    void fault_10_the_same_event_a_thousand_times_at_once_is_one_row_and_one_effect() throws Exception {
        Unheard payer = Unheard.paid(stage, "crowd");
        String id = UUID.randomUUID().toString();
        byte[] body = payer.event(id, TYPE).getBytes(UTF_8);
        String header = box.seal().header(box.now(), body);
        long before = box.stored().count();

        List<CompletableFuture<Letterbox.Answer>> sent =
                Stream.generate(() -> box.sendSoon(body, header)).limit(1_000).toList();

        assertThat(sent).allSatisfy(each -> assertThat(each.get().status()).isEqualTo(200));
        payer.buyer().awaitRole();
        box.awaitSettled(id);
        assertThat(box.stored().count()).isEqualTo(before + 1);
        assertThat(box.stored().get(id).body()).isEqualTo(body);
        Watch.until("the buyer is told", () -> payer.buyer().told("You are in") == 1);
        Genuine.purchase(stage);
        assertThat(payer.buyer().grants()).hasSize(1);
        assertThat(payer.buyer().told("You are in")).isEqualTo(1);
        assertThat(payer.asked()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void fault_11_of_two_bodies_under_one_id_the_first_is_kept_and_the_conflict_written_down() throws Exception {
        Unheard first = Unheard.paid(stage, "first");
        Unheard second = Unheard.paid(stage, "second");
        String id = UUID.randomUUID().toString();

        assertThat(box.deliver(first.event(id, TYPE)).status()).isEqualTo(200);
        assertThat(box.deliver(second.event(id, TYPE)).status()).isEqualTo(200);

        first.buyer().awaitRole();
        Watch.until(
                "the conflict in the trail", () -> box.trail().count("EVENT", "other bytes under the id " + id) == 1);
        assertThat(box.stored().get(id).body()).isEqualTo(first.event(id, TYPE).getBytes(UTF_8));
        Genuine.purchase(stage);
        assertThat(second.isLeftAlone()).isTrue();
    }

    @Test
    void fault_12_an_older_event_after_a_newer_one_changes_nothing() throws Exception {
        Unheard payer = Unheard.paid(stage, "shuffled");
        box.deliver(payer.event(TYPE));
        payer.buyer().awaitRole();
        Instant end = renewUnheard(payer);

        box.deliver(payer.event("membership.renewed"));
        Watch.until(
                "the later end",
                () -> box.stored()
                        .periodEnd(payer.membership())
                        .filter(end::equals)
                        .isPresent());
        String late = UUID.randomUUID().toString();
        assertThat(box.deliver(payer.event(late, "membership.expired").replace("ACTIVE", "EXPIRED"))
                        .status())
                .isEqualTo(200);
        box.awaitSettled(late);

        Genuine.purchase(stage);
        assertThat(payer.buyer().hasRole()).isTrue();
        assertThat(payer.buyer().revokes()).isEmpty();
        assertThat(box.stored().periodEnd(payer.membership())).contains(end);
    }

    @Test
    void fault_12_an_activation_that_comes_after_the_end_opens_nothing() throws Exception {
        Unheard payer = Unheard.paid(stage, "too late");
        stage.hilt().memberships().setStatus(payer.membership(), "EXPIRED");
        String ended = UUID.randomUUID().toString();
        String begun = UUID.randomUUID().toString();

        box.deliver(payer.event(ended, "membership.expired"));
        box.awaitSettled(ended);
        assertThat(box.deliver(payer.event(begun, TYPE)).status()).isEqualTo(200);
        Watch.until(
                "a look that found it not live",
                () -> box.stored().get(begun).outcome().contains("says paid"));

        Watch.never(
                "a grant", Duration.ofMillis(500), () -> !payer.buyer().grants().isEmpty());
        Genuine.purchase(stage);
    }

    private Instant renewUnheard(Unheard payer) {
        stage.hilt().webhooks().off(true);
        stage.hilt()
                .buy(stage.world().discordProduct(), Long.toString(payer.buyer().id()), "shuffled");
        stage.hilt().webhooks().off(false);
        return payer.buyer().membership().term().end().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void fault_13_an_unknown_type_is_stored_and_left_alone() throws Exception {
        Unheard payer = Unheard.paid(stage, "tomorrow");
        String id = UUID.randomUUID().toString();

        assertThat(box.deliver(payer.event(id, "membership.teleported")).status())
                .isEqualTo(200);

        assertThat(box.awaitSettled(id).outcome()).isEqualTo("nothing to look at");
        Genuine.purchase(stage);
        assertThat(payer.isLeftAlone()).isTrue();
    }

    @Test
    void fault_13_an_unknown_version_and_unknown_fields_do_not_stand_in_the_way() throws Exception {
        Unheard payer = Unheard.paid(stage, "next year");
        String event = payer.event(TYPE)
                .replace("2026-05-04", "2031-12-24-beta")
                .replace("\"data\":{", "\"trace\":[1,{\"a\":null}],\"data\":{\"planet\":{\"id\":7},");

        assertThat(box.deliver(event).status()).isEqualTo(200);

        payer.buyer().awaitRole();
    }

    @Test
    void fault_14_a_test_event_under_a_live_key_grants_nothing() throws Exception {
        Unheard payer = Unheard.paid(stage, "trial");
        String id = UUID.randomUUID().toString();
        String event = payer.event(id, TYPE).replace("\"livemode\":true", "\"livemode\":false");

        assertThat(box.deliver(event).status()).isEqualTo(200);

        assertThat(box.awaitSettled(id).outcome()).isEqualTo("test event received");
        Genuine.purchase(stage);
        assertThat(payer.isLeftAlone()).isTrue();
        assertThat(box.trail().count("ALARM", "")).isZero();
    }

    /** Whoever restores a backup has forgotten what came since, and Hilt may send it again. */
    @Test
    void fault_27_an_event_replayed_into_a_restored_backups_gap_gives_and_tells_nothing_twice() throws Exception {
        Unheard payer = Unheard.paid(stage, "restored");
        String id = UUID.randomUUID().toString();
        box.deliver(payer.event(id, TYPE));
        payer.buyer().awaitRole();
        Watch.until("the buyer is told", () -> payer.buyer().told("You are in") == 1);
        box.awaitSettled(id);
        box.stored().forget(id);

        Letterbox.Answer again = box.deliver(payer.event(id, TYPE));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("STORED");
        assertThat(box.awaitSettled(id).outcome()).startsWith("rang for");
        Genuine.purchase(stage);
        assertThat(payer.buyer().grants()).hasSize(1);
        assertThat(payer.buyer().told("You are in")).isEqualTo(1);
    }
}
