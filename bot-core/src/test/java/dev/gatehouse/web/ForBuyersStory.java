package dev.gatehouse.web;

import dev.gatehouse.Secret;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.buyer.AccessCheck;
import dev.gatehouse.buyer.AccessCheck.Answer;
import dev.gatehouse.buyer.Handoff;
import dev.gatehouse.buyer.Signpost;
import dev.gatehouse.inbox.CommitGroups;
import dev.gatehouse.inbox.Inbox;
import dev.gatehouse.inbox.ListedEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The public listener with one handoff, and two callers who may ask who has access. */
abstract class ForBuyersStory {
    static final PublicListener.ForBuyers NOTHING = new PublicListener.ForBuyers(
            new GoRoute(code -> Optional.empty(), () -> Instant.EPOCH),
            new AccessRoute(question -> new Answer.NoGate(), List.of(), new Signpost(Optional.empty())));

    static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 80351110224678912L);
    static final Gate GATE = Gate.of(Set.of(new ProductId("gold")), new DoorAddress.Role(1, 9), GateMode.ADDITIVE);
    static final String CODE = "0f8fad5b-d9cb-469f-a165-70867728950e";

    final HttpClient client = HttpClient.newHttpClient();
    final List<AccessCheck.Question> questions = new CopyOnWriteArrayList<>();
    Answer answer = new Answer.NoGate();
    Callable<Answer> answering = () -> answer;
    Instant expires = NOW.plusSeconds(600);
    final PublicListener listener = new PublicListener(
            new ListenAddress("127.0.0.1", 0),
            new Inbox(
                    Optional::empty,
                    new CommitGroups(new ListedEvents()),
                    (event, how) -> {},
                    new HeardAlarms(),
                    () -> NOW),
            () -> true,
            Optional.empty(),
            new PublicListener.ForBuyers(
                    new GoRoute(code -> code.equals(CODE) ? Optional.of(handoff()) : Optional.empty(), () -> NOW),
                    new AccessRoute(
                            this::asked,
                            List.of(new Secret("first-key"), new Secret("second-key")),
                            new Signpost(Optional.of(URI.create("https://gate.example"))))),
            new SimpleMeterRegistry());

    @BeforeEach
    void listen() {
        listener.start();
    }

    @AfterEach
    void close() {
        listener.close();
    }

    Answer asked(AccessCheck.Question question) {
        questions.add(question);
        try {
            return answering.call();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    Handoff handoff() {
        return new Handoff(
                CODE,
                ALICE,
                new ProductId("gold"),
                5,
                Optional.empty(),
                URI.create("https://pay.example/checkout?token=" + "x".repeat(600) + "&a=%22%3E%3Cscript%3E"),
                NOW,
                expires,
                Optional.empty(),
                0);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listener.port() + path);
    }
}
