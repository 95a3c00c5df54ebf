package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases 15 to 17: authentic bytes that no parser likes. A 5xx would make Hilt repeat them for hours. */
@ExtendWith(OnStage.class)
class HostileJsonTest {
    private final Stage stage;
    private final Letterbox box;
    private int asked;

    HostileJsonTest(Stage stage) throws Exception {
        this.stage = stage;
        this.box = Letterbox.of(stage);
    }

    @BeforeEach
    void nothing_asked_yet() throws Exception {
        Genuine.untilQuiet(stage);
        asked = stage.hilt().calls().all().size();
    }

    @Test
    void fault_15_an_event_without_a_usable_id_goes_into_quarantine_under_its_hash() throws Exception {
        for (String id : List.of(
                "",
                "\"id\":17,",
                "\"id\":null,",
                "\"id\":[\"x\"],",
                "\"id\":{},",
                "\"id\":true,",
                "\"id\":\"\",",
                "\"id\":\"" + "a".repeat(3_000) + "\",",
                "\"id\":\"two words\",")) {
            quarantined(("{" + id + "\"type\":\"membership.activated\",\"livemode\":true,"
                            + "\"data\":{\"membership\":{\"id\":\"m-" + UUID.randomUUID() + "\"}}}")
                    .getBytes(UTF_8));
        }
        for (String body : List.of("", "[]", "null", "7", "\"id\"", "{", "{}}", "membership.activated", "<html>")) {
            quarantined(body.getBytes(UTF_8));
        }
        hiltWasNotAsked();
        Genuine.purchase(stage);
    }

    @Test
    void fault_16_text_that_databases_refuse_is_kept_byte_by_byte() throws Exception {
        for (String odd : List.of("\\u0000", "\\ud800", "\\udc00\\ud800", "\\u202e", "\\ufeff")) {
            String id = UUID.randomUUID().toString();
            stored(id, event(id, "title", odd).getBytes(UTF_8));
            quarantined(event("x" + odd + UUID.randomUUID(), "title", "plain").getBytes(UTF_8));
            settlesAlone(odd);
        }
        for (String invalid :
                List.of("\u00ff\u00fe", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00f5\u0080\u0080\u0080")) {
            String id = UUID.randomUUID().toString();
            byte[] body = event(id, "title", invalid).getBytes(ISO_8859_1);
            assertThat(box.deliver(body).status()).isEqualTo(200);
            // Whether a parser reads past such bytes is its own affair; that they are kept is not.
            StoredEvents.Row row =
                    box.stored().find(id).orElseGet(() -> box.stored().get(hash(body)));
            assertThat(row.body()).isEqualTo(body);
        }
        hiltWasNotAsked();
        Genuine.purchase(stage);
    }

    /** The same text where the type and the membership's id belong. */
    private void settlesAlone(String odd) throws Exception {
        String id = UUID.randomUUID().toString();
        stored(id, """
                {"id":"%s","type":"membership.activated%s","data":{"membership":{"id":"m%s"}}}""".formatted(id, odd, odd).getBytes(UTF_8));
        box.awaitSettled(id);
        String known = UUID.randomUUID().toString();
        stored(known, """
                {"id":"%s","type":"membership.activated","data":{"membership":{"id":"m%s"}}}""".formatted(known, odd).getBytes(UTF_8));
        assertThat(box.awaitSettled(known).outcome()).isEqualTo("names neither a membership nor a payment");
    }

    @Test
    void fault_17_depth_doubled_keys_and_endless_numbers_are_held_within_limits() throws Exception {
        String deep = "[".repeat(50_000);
        quarantined(
                event(UUID.randomUUID().toString(), "title", "\",\"deep\":" + deep + "]".repeat(50_000) + ",\"x\":\"")
                        .getBytes(UTF_8));
        quarantined((deep + "]".repeat(50_000)).getBytes(UTF_8));
        quarantined("{\"a\":".repeat(40_000).getBytes(UTF_8));
        quarantined(("{\"id\":\"one\",\"id\":\"two\",\"n\":\"" + UUID.randomUUID() + "\"}").getBytes(UTF_8));
        quarantined(number("9".repeat(10_000)));
        quarantined(event(UUID.randomUUID().toString(), "title", "z".repeat(100_000))
                .getBytes(UTF_8));

        for (String number : List.of("1e999", "-1e999", "1e-999999999", "1e999999999", "0.1e99999")) {
            String id = UUID.randomUUID().toString();
            stored(id, event(id, "title", "\",\"n\":" + number + ",\"x\":\"").getBytes(UTF_8));
            box.awaitSettled(id);
        }
        hiltWasNotAsked();
        Genuine.purchase(stage);
    }

    private static byte[] number(String digits) {
        return event(UUID.randomUUID().toString(), "title", "\",\"n\":" + digits + ",\"x\":\"")
                .getBytes(UTF_8);
    }

    private static String event(String id, String field, String value) {
        return "{\"id\":\"" + id + "\",\"type\":\"something.else\",\"livemode\":true,\"data\":{\"" + field + "\":\""
                + value + "\"}}";
    }

    private void stored(String id, byte[] body) throws Exception {
        assertThat(box.deliver(body).status()).isEqualTo(200);
        assertThat(box.stored().get(id).body()).isEqualTo(body);
        assertThat(box.stored().get(id).state()).isNotEqualTo("QUARANTINED");
    }

    private void quarantined(byte[] body) throws Exception {
        assertThat(box.deliver(body).status()).isEqualTo(200);
        StoredEvents.Row row = box.stored().get(hash(body));
        assertThat(row.state()).isEqualTo("QUARANTINED");
        assertThat(row.body()).isEqualTo(body);
        assertThat(box.deliver(body).status()).isEqualTo(200);
    }

    private void hiltWasNotAsked() {
        assertThat(stage.hilt().calls().all()).hasSize(asked);
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
