package dev.gatehouse.sandbox.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.StandInServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What the bot says of its own work, read from its operator's listener as any operator may read it. */
final class Trail {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PAGE = 500;
    private static final int KEPT = 400;

    /** One thing the bot did; {@code kind} is the station of the flow in its words. */
    record Entry(long number, Instant at, String kind, String words) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Bot bot;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long last;
    private boolean answered;

    Trail(Bot bot) {
        this.bot = bot;
    }

    /** Reads what is new; while the bot is away, what is known stays. */
    synchronized void read() {
        answered = bot.admin().map(this::read).orElse(false);
    }

    private boolean read(URI admin) {
        try {
            HttpRequest question = HttpRequest.newBuilder(admin.resolve("/timeline?since=" + last + "&limit=" + PAGE))
                    .header("Authorization", "Bearer " + bot.adminToken())
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<byte[]> answer = http.send(question, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                return false;
            }
            StandInServer.JSON.readTree(answer.body()).path("entries").forEach(this::add);
            return true;
        } catch (IOException stopping) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void add(JsonNode entry) {
        last = Math.max(last, entry.path("number").asLong());
        entries.addLast(new Entry(
                entry.path("number").asLong(),
                Instant.parse(entry.path("at").asText()),
                entry.path("kind").asText(),
                entry.path("words").asText()));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    /** Whether the bot answered when it was asked last. */
    synchronized boolean answered() {
        return answered;
    }

    /** Oldest first. */
    synchronized List<Entry> entries() {
        return new ArrayList<>(entries);
    }

    synchronized Optional<Entry> newest(String kind) {
        return entries.stream().filter(each -> each.kind().equals(kind)).reduce((older, newer) -> newer);
    }
}
