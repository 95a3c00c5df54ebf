package dev.gatehouse.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.MembershipId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {
    private final EnvelopeReader reader = new EnvelopeReader();

    @Test
    void reads_whom_an_event_is_about_and_no_more() {
        Envelope envelope = read("""
                {"id":"e-1","type":"payment.confirmed","api_version":"9999-01-01","livemode":false,"new":{"field":1},"created_at":"2026-05-04T13:42:10.5",
                 "data":{"payment":{"id":"p-1"},"membership":{"id":"m-1","status":"ACTIVE"}}}
                """);

        assertThat(envelope)
                .isEqualTo(new Envelope(
                        "e-1",
                        "payment.confirmed",
                        false,
                        Optional.of(new MembershipId("m-1")),
                        Optional.of("p-1"),
                        Optional.of(Instant.parse("2026-05-04T13:42:10.5Z")),
                        Optional.empty()));
    }

    @Test
    void an_event_that_names_nobody_is_an_event_all_the_same() {
        assertThat(read("{\"id\":\"e-1\"}"))
                .isEqualTo(new Envelope(
                        "e-1", "", true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(read("{\"id\":\"e-1\",\"data\":[{\"membership\":7}]}").membership())
                .isEmpty();
    }

    /** FAULTS 15, 16 and 17. */
    @ParameterizedTest
    @MethodSource("unreadable")
    void what_has_no_id_to_trust_goes_into_quarantine_under_its_hash(byte[] body) {
        Envelope envelope = reader.read(body);

        assertThat(envelope.quarantined()).isPresent();
        assertThat(envelope.id()).matches("[0-9a-f]{64}");
        assertThat(reader.read(body.clone()).id()).isEqualTo(envelope.id());
    }

    /** FAULTS 16: what a hand-written consumer refuses for ever, because its database does. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00\\ud800", "\\u202e"})
    void odd_letters_elsewhere_do_no_harm(String letters) {
        Envelope envelope = read("{\"id\":\"e-1\",\"type\":\"a" + letters + "\",\"data\":{\"name\":\"" + letters
                + "\",\"membership\":{\"id\":\"" + letters + "\"}}}");

        assertThat(envelope.quarantined()).isEmpty();
        assertThat(envelope.type()).isEmpty();
        assertThat(envelope.membership()).isEmpty();
    }

    @Test
    void a_number_beyond_every_double_is_only_a_number() {
        assertThat(read("{\"id\":\"e-1\",\"amount\":1e999,\"other\":-1e-9999}").id())
                .isEqualTo("e-1");
    }

    private static Stream<byte[]> unreadable() {
        return Stream.concat(
                Stream.of(
                                "",
                                "not json",
                                "null",
                                "[1,2]",
                                "\"text\"",
                                "{}",
                                "{\"id\":7}",
                                "{\"id\":null}",
                                "{\"id\":\"\"}",
                                "{\"id\":\"a b\"}",
                                "{\"id\":\"\\u0000\"}",
                                "{\"id\":\"\\ud800\"}",
                                "{\"id\":\"" + "x".repeat(3_000) + "\"}",
                                "{\"id\":\"e-1\",\"id\":\"e-2\"}",
                                "{\"id\":\"e-1\"} and more",
                                "{\"id\":\"e-1\",\"n\":" + "9".repeat(10_000) + "}",
                                "{\"id\":\"e-1\",\"s\":\"" + "x".repeat(100_000) + "\"}",
                                "{\"id\":\"e-1\",\"deep\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}")
                        .map(text -> text.getBytes(UTF_8)),
                Stream.of(new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'}));
    }

    private Envelope read(String body) {
        return reader.read(body.getBytes(UTF_8));
    }
}
