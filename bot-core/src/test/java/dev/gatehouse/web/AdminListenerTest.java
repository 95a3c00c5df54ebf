package dev.gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.Secret;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.AuditReader;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.Entry.Kind;
import dev.gatehouse.inbox.MutedLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminListenerTest {
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 80351110224678912L);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @RegisterExtension
    final MutedLog log = new MutedLog(Listener.class);

    private final List<Refusal> unready = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AdminListener listener = new AdminListener(
            new ListenAddress("127.0.0.1", 0),
            new Secret("open sesame"),
            () -> List.copyOf(unready),
            routes(),
            new SimpleMeterRegistry());

    @BeforeEach
    void listen() {
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer open", "Bearer open sesame!", "bearer open sesame", "open sesame"})
    void shows_nothing_without_the_token(String authorization) throws Exception {
        HttpResponse<String> answer = get("/timeline", authorization);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"code\":\"UNAUTHORIZED\"}");
    }

    @Test
    void tells_what_happened_since_a_number() throws Exception {
        HttpResponse<String> answer = get("/timeline?since=1&limit=5", "Bearer open sesame");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"entries\":[{\"number\":2,\"at\":\"2026-11-22T12:00:00Z\",\"kind\":\"DECISION\","
                        + "\"account\":\"discord:80351110224678912\",\"membership\":\"m-1\",\"gate\":\"g-1\","
                        + "\"words\":\"allowed \\\"until\\\" noon\"}]}");
    }

    @Test
    void tells_the_story_of_one_account() throws Exception {
        assertThat(get("/why/discord/80351110224678912", "Bearer open sesame").body())
                .contains("\"number\":2")
                .doesNotContain("\"number\":1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/why/irc/1", "/why/discord/alice", "/timeline?since=x", "/timeline?limit=many"})
    void a_question_that_names_nothing_is_answered_with_how_to_ask(String path) throws Exception {
        HttpResponse<String> answer = get(path, "Bearer open sesame");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("NOT_UNDERSTOOD", "next_step");
    }

    @Test
    void says_without_a_token_whether_it_is_ready_and_why_not() throws Exception {
        assertThat(get("/health/ready", "").statusCode()).isEqualTo(200);

        unready.add(new Refusal("DATABASE_AWAY", "The database does not answer.", "Start it."));

        HttpResponse<String> answer = get("/health/ready", "");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("DATABASE_AWAY", "Start it.");
    }

    @Test
    void other_rooms_bring_their_own_routes() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/echo"))
                .header("Authorization", "Bearer open sesame")
                .POST(BodyPublishers.ofString("hello"))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("\"hello\"");
        assertThat(get("/echo", "Bearer open sesame").statusCode()).isEqualTo(405);
    }

    /** FAULTS 77. */
    @Test
    void what_breaks_inside_shows_no_stack_trace() throws Exception {
        HttpResponse<String> answer = get("/broken", "Bearer open sesame");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"code\":\"INTERNAL_SERVER_ERROR\"}");
        assertThat(log.lines()).containsExactly("GET /broken broke");
    }

    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listener.port() + path);
    }

    private static List<AdminRoute> routes() {
        List<AdminRoute> routes = new ArrayList<>(new TrailRoutes(new Trail()).all());
        routes.add(AdminRoute.post("/echo", question -> AdminRoute.Answer.ok(question.body())));
        routes.add(AdminRoute.get("/broken", question -> {
            throw new IllegalStateException("secret inside");
        }));
        return routes;
    }

    private static final class Trail implements AuditReader {
        @Override
        public long newest() {
            return 0;
        }

        private static final List<Numbered> ALL = List.of(
                new Numbered(1, Entry.of(NOON, Kind.COMMAND, "somebody typed")),
                new Numbered(
                        2,
                        Entry.of(NOON, Kind.DECISION, ALICE, "allowed \"until\" noon")
                                .about(new MembershipId("m-1"))
                                .at(new GateId("g-1"))));

        @Override
        public List<Numbered> since(long number, int limit) {
            return ALL.stream()
                    .filter(each -> each.number() > number)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Numbered> of(PlatformAccount account, int limit) {
            return ALL.stream()
                    .filter(each ->
                            each.entry().account().filter(account::equals).isPresent())
                    .limit(limit)
                    .toList();
        }
    }
}
