package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.faults.Letterbox.Answer;
import dev.gatehouse.app.rehearsal.Seal;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases 1 to 7: who wrote the event, and when. */
@ExtendWith(OnStage.class)
class SignaturesTest {
    private static final String TYPE = "membership.activated";

    private final Stage stage;
    private final Letterbox box;

    SignaturesTest(Stage stage) throws Exception {
        this.stage = stage;
        this.box = Letterbox.of(stage);
    }

    @BeforeAll
    static void a_bot_that_has_settled_in(Stage stage) throws Exception {
        Genuine.purchase(stage);
        Genuine.untilQuiet(stage);
    }

    private Unheard payer;
    private String event;
    private long before;

    @BeforeEach
    void somebody_paid_and_nobody_heard_of_it() throws Exception {
        payer = Unheard.paid(stage, "unheard");
        event = payer.event(TYPE);
        before = box.stored().count();
    }

    @Test
    void fault_01_an_event_without_a_signature_is_refused_and_not_echoed() throws Exception {
        Answer answer = box.send(box.request(bytes(event)));

        refused(answer);
        assertThat(answer.body()).doesNotContain(payer.membership(), TYPE);
        Genuine.purchase(stage);
    }

    @Test
    void fault_02_a_wrong_or_shortened_signature_or_an_altered_byte_is_refused() throws Exception {
        String good = box.seal().header(box.now(), bytes(event));

        refused(box.send(event, new Seal("somebody else's").header(box.now(), bytes(event))));
        refused(box.send(event.replace("ACTIVE", "ACTIVe"), good));
        refused(box.send(event + "\n", good));
        refused(box.send(event, good.substring(0, good.length() - 2)));
        refused(box.send(event, good.replaceFirst("v1=.*", "v1=")));
        refused(box.send(event, box.seal().header(box.now(), bytes(event)).replace("t=", "t=1")));
    }

    @Test
    void fault_03_a_signature_of_the_same_json_written_another_way_is_refused() throws Exception {
        String pretty = event.replace("{", "{\n  ").replace(",\"", ",\n  \"").replace(":", ": ");

        refused(box.send(pretty, box.seal().header(box.now(), bytes(event))));
        refused(box.send(event, box.seal().header(box.now(), bytes(pretty))));

        assertThat(box.deliver(pretty.replace(payer.membership(), "nobody")).status())
                .isEqualTo(200);
    }

    @Test
    void fault_04_an_old_but_authentic_event_is_a_hint() throws Exception {
        long alarms = box.trail().count("ALARM", "CLOCK_OFF");
        assertThat(box.send(event, box.seal().header(box.now() - 301, bytes(event)))
                        .status())
                .isEqualTo(200);

        payer.buyer().awaitRole();
        assertThat(box.stored().count()).isEqualTo(before + 1);
        assertThat(payer.asked()).isNotEmpty();
        assertThat(box.trail().count("ALARM", "CLOCK_OFF")).isEqualTo(alarms);
    }

    @Test
    void fault_04_what_an_old_event_claims_is_told_to_nobody() throws Exception {
        box.deliver(event);
        payer.buyer().awaitRole();
        String ended = payer.event("44444444-0000-4000-8000-000000000001", "membership.expired")
                .replace("ACTIVE", "EXPIRED");

        assertThat(box.send(ended, box.seal().header(box.now() - 86_400, bytes(ended)))
                        .status())
                .isEqualTo(200);

        box.awaitSettled("44444444-0000-4000-8000-000000000001");
        assertThat(payer.buyer().hasRole()).isTrue();
        assertThat(payer.buyer().revokes()).isEmpty();
        assertThat(payer.buyer().told("has ended")).isZero();
        Genuine.purchase(stage);
    }

    @Test
    void fault_05_an_event_from_the_future_is_a_hint_and_a_clock_alarm() throws Exception {
        assertThat(box.send(event, box.seal().header(box.now() + 330, bytes(event)))
                        .status())
                .isEqualTo(200);

        payer.buyer().awaitRole();
        Watch.until("the alarm", () -> box.trail().count("ALARM", "CLOCK_OFF") == 1);

        Genuine.purchase(stage);
        Watch.until("its end, with the next event on time", () -> box.trail().count("ALARM", "clock is over") == 1);
    }

    @Test
    void fault_06_a_time_that_is_none_is_refused() throws Exception {
        List<String> times = List.of("", "now", "-5", "+5", "1e9", "0x5f", "12.5", " ", "9".repeat(40), "9".repeat(13));
        for (String time : times) {
            refused(box.send(event, box.seal().header(time, bytes(event))));
        }
        refused(box.send(event, "v1=" + box.seal().hex("", bytes(event))));
    }

    @Test
    void fault_07_every_form_with_one_good_v1_passes_and_none_without() throws Exception {
        String t = Long.toString(box.now());
        String good = box.seal().hex(t, bytes(event));
        String wrong = new Seal("the next secret").hex(t, bytes(event));

        refused(box.send(event, "t=" + t + ",v0=" + good));
        refused(box.send(event, "t=" + t + ",v1=" + wrong + ",v1=" + wrong));
        refused(box.send(event, "t=" + t + ",V1=" + good));
        for (String header : List.of(
                "t=" + t + ", v1=" + good,
                "v0=abc,t=" + t + ",v1=" + good,
                "t=" + t + ",v1=" + good + ",v1=" + wrong,
                "t=" + t + ",v1=" + wrong + ",v1=" + good,
                "t=" + t + ",v1=not-hex,v1=" + good,
                "v1=" + good + ",t=" + t,
                "t=" + t + ",v1=" + good.toUpperCase(Locale.ROOT))) {
            assertThat(box.send(event, header))
                    .extracting(Answer::status)
                    .as(header)
                    .isEqualTo(200);
        }

        payer.buyer().awaitRole();
        assertThat(box.stored().count()).isEqualTo(before + 1);
        Genuine.purchase(stage);
    }

    private void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(box.stored().count()).isEqualTo(before);
        assertThat(payer.isLeftAlone()).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
