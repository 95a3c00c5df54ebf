package dev.gatehouse.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.app.settings.AdminToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the operator's listener tells. */
record Trail(String adminUrl, Path dataFolder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PAGE = 1_000;

    /** One line: its kind and its sentence. */
    record Line(long number, String kind, String words) {}

    /** Every line so far, oldest first. */
    List<Line> lines() {
        List<Line> all = new ArrayList<>();
        List<Line> page;
        do {
            long last = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
            page = ask("/timeline?limit=" + PAGE + "&since=" + last).stream()
                    .filter(line -> line.number() > last)
                    .toList();
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    /** Lines of a kind that contain these words. */
    long count(String kind, String words) {
        return lines().stream()
                .filter(line -> line.kind().equals(kind) && line.words().contains(words))
                .count();
    }

    private List<Line> ask(String path) {
        String token = new AdminToken(dataFolder).createOrRead().value();
        HttpRequest question = HttpRequest.newBuilder(URI.create(adminUrl + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            JsonNode answer = JSON.readTree(
                    HTTP.send(question, HttpResponse.BodyHandlers.ofString()).body());
            List<Line> lines = new ArrayList<>();
            answer.required("entries")
                    .forEach(entry -> lines.add(new Line(
                            entry.required("number").asLong(),
                            entry.required("kind").asText(),
                            entry.required("words").asText())));
            return lines;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
