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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EventsTest {
    private static final String EVENT = """
            {"id":"e-1","type":"membership.renewed","state":"QUARANTINED","received_at":"2026-11-22T12:00:00Z","attempts":11,\
            "outcome":"the look broke off","body":"{\\"id\\":1}\\u001b[2J"}""";

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> asked = new ArrayList<>();
    private HttpServer node;

    @BeforeEach
    void a_node_runs() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/events", 200, "{\"events\":[" + EVENT + "]}");
        answer("/events/e-1", 200, EVENT);
        answer("/events/e-1/replay", 200, "{\"replayed\":\"e-1\"}");
        answer(
                "/events/nobody",
                404,
                "{\"code\":\"EVENT_UNKNOWN\",\"sentence\":\"No such event.\",\"next_step\":\"gatehouse events list\"}");
        node.start();
        new AdminToken(home.resolve("data")).createOrRead();
        environment.put("ADMIN_LISTEN", "127.0.0.1:" + node.getAddress().getPort());
    }

    @AfterEach
    void it_stops() {
        node.stop(0);
    }

    @Test
    void the_events_are_listed_one_a_line_with_what_came_of_them() {
        assertThat(run("list", "--state", "quarantined", "--limit", "7")).isZero();

        assertThat(out.toString().lines())
                .containsExactly("2026-11-22T12:00:00Z  QUARANTINED  e-1  membership.renewed  the look broke off");
        assertThat(asked).containsExactly("GET /events?limit=7&state=QUARANTINED");
    }

    @Test
    void one_is_shown_with_its_body_and_commands_no_terminal() {
        assertThat(run("show", "e-1")).isZero();

        assertThat(out.toString()).contains("{\"id\":1}").doesNotContain("\u001b");
    }

    @Test
    void one_is_replayed_by_its_id() {
        assertThat(run("replay", "e-1")).isZero();

        assertThat(asked).containsExactly("POST /events/e-1/replay");
        assertThat(out.toString()).contains("gatehouse events show e-1");
    }

    @Test
    void programs_get_the_nodes_answer_as_it_is() {
        assertThat(run("show", "e-1", "--json")).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines(EVENT);
    }

    @Test
    void an_event_that_is_not_there_is_said_to_be_so() {
        assertThat(run("show", "nobody")).isEqualTo(1);

        assertThat(err.toString()).startsWith("EVENT_UNKNOWN: ").contains("gatehouse events list");
    }

    private void answer(String path, int status, String json) {
        node.createContext(path, exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("events"));
        all.addAll(List.of(arguments));
        CommandLine line = Commands.of(List.of(new EventsCommand(new SettingsLoader(home, environment))));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(all.toArray(new String[0]));
    }
}
