package dev.gatehouse.hilt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.membership.Reply.Said;
import dev.gatehouse.membership.Reply.Silent;
import dev.gatehouse.membership.WriteOutcome.Done;
import dev.gatehouse.membership.WriteOutcome.Refused;
import dev.gatehouse.membership.WriteOutcome.Unknown;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route, well answered and badly. Whatever comes back, nothing is sent twice and the key is not shown. */
class HiltRoutesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofMillis(200);
    private static final List<Route> ROUTES = Route.all();

    private final ScriptedHilt server = new ScriptedHilt();

    @AfterEach
    void close() {
        server.close();
    }

    private Object ask(Route route) {
        return route.ask().apply(Hilt.at(server.settings(), () -> Instant.EPOCH, System::nanoTime));
    }

    @ParameterizedTest
    @FieldSource("ROUTES")
    void asks_in_hilts_words_and_understands_the_answer(Route route) {
        server.says(200, route.answer());

        Object answer = ask(route);

        ScriptedHilt.Asked asked = server.lastAsked();
        assertThat(asked.method() + " " + asked.target() + " " + asked.body()).isEqualTo(route.sent());
        assertThat(answer).isInstanceOf(route.changes() ? Done.class : Said.class);
    }

    @ParameterizedTest
    @FieldSource("ROUTES")
    void fields_and_states_nobody_has_heard_of_do_no_harm(Route route) throws JsonProcessingException {
        JsonNode answer = JSON.readTree(route.answer());
        strange(answer);
        server.says(200, answer.toString());

        assertThat(ask(route)).isInstanceOf(route.changes() ? Done.class : Said.class);
    }

    private static void strange(JsonNode node) {
        node.forEach(HiltRoutesTest::strange);
        if (node instanceof ObjectNode object) {
            object.putObject("new_in_2031").put("a", 1);
            if (object.path("status").isTextual()) {
                object.put("status", "UNHEARD_OF");
            }
        }
    }

    /** Status, body, a header and its value; what a read and what a change amount to. */
    static Stream<Arguments> a_bad_answer_is_never_taken_for_a_good_one() {
        List<Object[]> bad = List.of(
                new Object[] {200, "<html>Hello</html>", "", "", Unknown.class},
                new Object[] {200, "", "", "", Unknown.class},
                new Object[] {200, "\"text\"", "", "", Unknown.class},
                new Object[] {200, "{\"items\": 7, \"messages\": {}", "", "", Unknown.class},
                new Object[] {302, "", "Location", "https://elsewhere.example.org/", Refused.class},
                new Object[] {307, "", "Location", "/elsewhere", Refused.class},
                new Object[] {400, "{\"message\": \"old style\"}", "", "", Refused.class},
                new Object[] {403, "<html>Blocked</html>", "", "", Refused.class},
                new Object[] {409, "{\"detail\": {\"code\": \"idempotency_in_progress\"}}", "", "", Unknown.class},
                new Object[] {409, "{\"detail\": {\"code\": \"conflict\"}}", "", "", Refused.class},
                new Object[] {422, "{\"detail\": [{\"loc\": [\"body\"], \"msg\": \"no\"}]}", "", "", Refused.class},
                new Object[] {429, "{\"detail\": \"slower\"}", "Retry-After", "7", Refused.class},
                new Object[] {429, "", "Retry-After", "Fri, 01 Jan 2100 00:00:00 GMT", Refused.class},
                new Object[] {500, "{\"detail\": \"oh\"}", "", "", Unknown.class},
                new Object[] {503, "<html>Maintenance</html>", "Retry-After", "60", Unknown.class});
        return ROUTES.stream()
                .flatMap(route ->
                        bad.stream().map(each -> Arguments.of(route, each[0], each[1], each[2], each[3], each[4])));
    }

    @ParameterizedTest
    @MethodSource
    void a_bad_answer_is_never_taken_for_a_good_one(
            Route route, int status, String body, String header, String value, Class<?> change) {
        server.says(status, body, header.isEmpty() ? new String[0] : new String[] {header, value});
        boolean anythingIsTrue = route.path().endsWith("/message") && body.equals("\"text\"");

        Object answer = ask(route);

        assertThat(answer).isInstanceOf(anythingIsTrue ? Done.class : route.changes() ? change : Silent.class);
        assertThat(server.asked()).hasSize(1);
        assertThat(answer.toString()).doesNotContain(ScriptedHilt.KEY);
        if (answer instanceof Silent<?> silent && status == 429) {
            assertThat(silent.retryAfter()).isPresent();
        }
    }

    @ParameterizedTest
    @FieldSource("ROUTES")
    void ten_megabytes_are_not_read_to_their_end(Route route) {
        server.says(200, " ".repeat(10 * 1024 * 1024) + route.answer());

        assertThat(ask(route)).isInstanceOf(route.changes() ? Unknown.class : Silent.class);
    }

    @ParameterizedTest
    @FieldSource("ROUTES")
    void a_server_that_hangs_is_given_up_in_time(Route route) throws IOException {
        try (ClumsyHilt clumsy = new ClumsyHilt((out, closing) -> {
            ClumsyHilt.write(out, ClumsyHilt.HEAD + "{");
            ClumsyHilt.hang(closing);
        })) {
            Hilt hilt = Hilt.at(clumsy.settings(SOON), () -> Instant.EPOCH, System::nanoTime);

            Object answer = route.ask().apply(hilt);

            assertThat(answer).isInstanceOf(route.changes() ? Unknown.class : Silent.class);
            assertThat(answer.toString()).contains("200 ms");
        }
    }
}
