package dev.gatehouse.hilt;

import static dev.gatehouse.hilt.Replies.absent;
import static dev.gatehouse.hilt.Replies.silent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.HiltReads;
import dev.gatehouse.membership.Reply.Silent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiltTroubleTest {
    private static final MembershipId ID = new MembershipId("m-1");

    private final ScriptedHilt server = new ScriptedHilt();
    private long nanos;

    private HiltReads hilt(HiltSettings settings) {
        return Hilt.at(settings, () -> Instant.EPOCH, () -> nanos).reads();
    }

    private Silent<?> refusal() {
        return silent(hilt(server.settings()).membership(ID, Urgency.EVENT));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "7, PT7S",
        "1.2, PT2S",
        "-5, PT0S",
        "999999999, PT1H",
        "'Fri, 01 Jan 2100 00:00:00 GMT', PT1H",
        "'Thu, 01 Jan 1970 00:00:10 GMT', PT0S"
    })
    void fault_28_waits_as_long_as_hilt_says_within_an_hour(String header, Duration wait) {
        server.says(429, "{\"detail\": {\"code\": \"rate_limited\"}}", "Retry-After", header);

        assertThat(refusal().retryAfter()).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "1e9", "Friday"})
    void fault_28_a_wait_that_makes_no_sense_is_none(String header) {
        server.says(429, "{}", "Retry-After", header);

        assertThat(refusal().retryAfter()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 409, 410, 418, 422, 500, 502, 503})
    void fault_29_other_refusals_are_silence_that_passes(int status) {
        server.says(status, "{\"detail\": \"try later\"}", "Retry-After", "5");

        assertThat(refusal().alarming()).isFalse();
        assertThat(refusal().why()).contains(String.valueOf(status), "try later");
        assertThat(refusal().retryAfter()).contains(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Bad gateway</html>", "", "{\"id\": ", "{} {}", "\u0000"})
    void fault_29_what_is_not_json_is_silence(String body) {
        server.says(200, body);

        assertThat(refusal().alarming()).isFalse();
    }

    @Test
    void fault_29_a_404_that_hilt_did_not_write_proves_no_absence() {
        server.says(404, "<html>no such site</html>");

        refusal();
    }

    @Test
    void a_404_of_hilt_is_absence() {
        server.says(404, "{\"detail\": \"Membership not found\"}");

        assertThat(absent(hilt(server.settings()).membership(ID, Urgency.EVENT)).why())
                .contains("Membership not found");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void fault_31_a_refused_key_needs_a_human_and_stops_the_calls(int status) {
        server.says(status, "{\"detail\": {\"code\": \"invalid_authorization\", \"message\": \"revoked\"}}");
        HiltReads hilt = hilt(server.settings());

        Silent<?> first = silent(hilt.membership(ID, Urgency.EVENT));
        Silent<?> second = silent(hilt.membership(ID, Urgency.BUYER));

        assertThat(first.alarming()).isTrue();
        assertThat(first.why()).contains("invalid_authorization: revoked");
        assertThat(second.alarming()).isTrue();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void fault_31_the_key_is_tried_again_after_a_minute() {
        server.says(401, "{}").says(404, "{}");
        HiltReads hilt = hilt(server.settings());
        silent(hilt.membership(ID, Urgency.EVENT));

        nanos += Duration.ofSeconds(60).toNanos();

        absent(hilt.membership(ID, Urgency.EVENT));
        absent(hilt.membership(ID, Urgency.EVENT));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void fault_40_a_redirect_is_not_followed(int status) {
        server.says(status, "", "Location", server.settings().baseUrl() + "/elsewhere");

        assertThat(refusal().alarming()).isTrue();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void never_shows_the_key_that_a_server_echoes() {
        server.says(400, "{\"detail\": \"bad key " + ScriptedHilt.KEY + "\"}");

        assertThat(refusal().why()).contains("bad key ***");
    }
}
