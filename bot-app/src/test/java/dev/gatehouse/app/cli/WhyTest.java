package dev.gatehouse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.app.settings.AdminToken;
import dev.gatehouse.app.settings.SettingsLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyTest {
    private static final String LIFE = """
            {"entries":[{"number":98,"at":"2026-11-22T11:58:24.120Z","kind":"EVENT","account":"discord:42","membership":"m1",
              "gate":null,"words":"membership.activated"},
             {"number":99,"at":"2026-11-22T11:58:24.300Z","kind":"LOOKUP","membership":"m1","words":"Hilt says ACTIVE"},
             {"number":100,"at":"2026-11-22T11:58:24.310Z","kind":"DECISION","gate":"g1","words":"Allow"},
             {"number":101,"at":"2026-11-22T11:58:24.320Z","kind":"STEP","gate":"g1","words":"GRANT"},
             {"number":102,"at":"2026-11-22T11:58:24.900Z","kind":"ANSWER","gate":"g1","words":"done"},
             {"number":103,"at":"2026-12-22T11:58:25Z","kind":"LOOKUP","membership":"m1","words":"Hilt says\\u001b[2J EXPIRED"},
             {"number":104,"at":"2026-12-22T11:58:25Z","kind":"DECISION","gate":"g1","words":"Deny"}]}""";

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String answer = LIFE;
    private String token = "";
    private HttpServer node;

    @BeforeEach
    void a_node_runs() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/why/discord/42", exchange -> {
            boolean known =
                    ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, known ? body.length : -1);
            if (known) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        node.start();
        token = new AdminToken(home.resolve("data")).createOrRead().value();
        environment.put("ADMIN_LISTEN", "127.0.0.1:" + node.getAddress().getPort());
    }

    @AfterEach
    void it_stops() {
        node.stop(0);
    }

    @Test
    void the_story_is_told_in_chains_of_causes_newest_last() {
        assertThat(why("discord", "42")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "discord:42, times in UTC, newest last",
                        "",
                        "#98   2026-11-22 11:58:24  event       membership.activated  membership m1",
                        "#99   2026-11-22 11:58:24  look-up     Hilt says ACTIVE  membership m1",
                        "#100  2026-11-22 11:58:24  decision    Allow  gate g1",
                        "#101  2026-11-22 11:58:24  step        GRANT  gate g1",
                        "#102  2026-11-22 11:58:24  answer      done  gate g1",
                        "",
                        "#103  2026-12-22 11:58:25  look-up     Hilt says [2J EXPIRED  membership m1",
                        "#104  2026-12-22 11:58:25  decision    Deny  gate g1");
    }

    @Test
    void programs_get_the_nodes_answer_as_it_is() {
        assertThat(why("discord", "42", "--json")).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines(LIFE);
    }

    @Test
    void of_a_stranger_there_is_nothing_to_tell() {
        answer = "{\"entries\":[]}";

        assertThat(why("discord", "42")).isZero();
        assertThat(out.toString()).contains("Nothing is recorded about discord:42");
    }

    @Test
    void a_node_that_was_given_a_token_wants_that_one() {
        token = "from-the-environment";
        assertThat(why("discord", "42")).isEqualTo(1);
        assertThat(err.toString()).contains("ADMIN_TOKEN_REFUSED");

        environment.put("ADMIN_TOKEN", token);
        assertThat(why("discord", "42")).isZero();
    }

    @Test
    void without_a_node_it_says_so() {
        node.stop(0);

        assertThat(why("discord", "42")).isEqualTo(1);
        assertThat(err.toString()).startsWith("NODE_NOT_RUNNING: ").contains("gatehouse run");
    }

    @Test
    void something_else_on_that_port_is_not_taken_for_a_node() {
        answer = "<html>hello</html>";

        assertThat(why("discord", "42")).isEqualTo(1);
        assertThat(err.toString()).startsWith("NODE_ANSWER_UNREADABLE: ");
        assertThat(why("telegram", "42")).isEqualTo(1);
        assertThat(err.toString()).contains("NODE_CANNOT_ANSWER: ");
    }

    @Test
    void who_is_meant_must_be_a_platform_and_a_number() {
        assertThat(why("matrix", "42")).isEqualTo(2);
        assertThat(why("discord", "@somebody")).isEqualTo(2);
        assertThat(why("discord", "0")).isEqualTo(2);
        assertThat(why("discord")).isEqualTo(2);
    }

    private int why(String... typed) {
        String[] line = Stream.concat(Stream.of("why"), Arrays.stream(typed)).toArray(String[]::new);
        return Commands.of(List.of(new WhyCommand(new SettingsLoader(home, environment))))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line);
    }
}
