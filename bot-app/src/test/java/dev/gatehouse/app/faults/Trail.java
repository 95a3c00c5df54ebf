package dev.gatehouse.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.settings.AdminToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What the operator is shown: the running bot's timeline from some moment on, read over its admin listener. */
final class Trail {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 1_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Stage stage;
    private final String token;
    private final long begin;

    private Trail(Stage stage, String token) {
        this.stage = stage;
        this.token = token;
        List<JsonNode> before = after(0);
        this.begin = before.isEmpty()
                ? 0
                : before.get(before.size() - 1).path("number").asLong();
    }

    /** Everything written from now on. */
    static Trail from(Stage stage) throws IOException {
        AdminToken token = new AdminToken(stage.settings().database().folder());
        return new Trail(stage, token.read().orElseThrow().value());
    }

    /** How often an alarm with this code was raised. */
    long alarms(String code) {
        return words("ALARM").stream().filter(each -> each.contains(code)).count();
    }

    /** What was written of one kind, oldest first. */
    List<String> words(String kind) {
        return after(begin).stream()
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .map(entry -> entry.path("words").asText())
                .toList();
    }

    private List<JsonNode> after(long number) {
        List<JsonNode> all = new ArrayList<>();
        List<JsonNode> page;
        long last = number;
        do {
            page = page(last);
            all.addAll(page);
            last = page.isEmpty()
                    ? last
                    : page.get(page.size() - 1).path("number").asLong();
        } while (page.size() == PAGE);
        return all;
    }

    private List<JsonNode> page(long since) {
        URI url = URI.create(stage.bot().adminUrl() + "/timeline?limit=" + PAGE + "&since=" + since);
        HttpRequest question = HttpRequest.newBuilder(url)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            List<JsonNode> entries = new ArrayList<>();
            String answer =
                    http.send(question, HttpResponse.BodyHandlers.ofString()).body();
            JSON.readTree(answer).required("entries").forEach(entries::add);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
