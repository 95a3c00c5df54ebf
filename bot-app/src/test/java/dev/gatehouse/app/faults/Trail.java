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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the operator is shown: the running bot's timeline after some number, read over its admin listener. */
record Trail(String adminUrl, Path dataFolder, long begin) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PAGE = 1_000;

    /** One line: its kind and its sentence. */
    record Line(long number, String kind, String words) {}

    /** Everything since the database was made. */
    Trail(String adminUrl, Path dataFolder) {
        this(adminUrl, dataFolder, 0);
    }

    /** Everything written from now on. */
    static Trail from(Stage stage) throws IOException {
        Path folder = stage.settings().database().folder();
        List<Line> before = new Trail(stage.bot().adminUrl(), folder).lines();
        long last = before.isEmpty() ? 0 : before.get(before.size() - 1).number();
        return new Trail(stage.bot().adminUrl(), folder, last);
    }

    /** Every line so far, oldest first. */
    List<Line> lines() {
        List<Line> all = new ArrayList<>();
        List<Line> page;
        do {
            long last = all.isEmpty() ? begin : all.get(all.size() - 1).number();
            page = page(last);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /** What was written of one kind, oldest first. */
    List<String> words(String kind) {
        return lines().stream()
                .filter(line -> line.kind().equals(kind))
                .map(Line::words)
                .toList();
    }

    /** Lines of a kind that contain these words. */
    long count(String kind, String words) {
        return words(kind).stream().filter(each -> each.contains(words)).count();
    }

    /** How often an alarm with this code was raised. */
    long alarms(String code) {
        return count("ALARM", code);
    }

    private List<Line> page(long since) {
        String token = new AdminToken(dataFolder).read().orElseThrow().value();
        URI url = URI.create(adminUrl + "/timeline?limit=" + PAGE + "&since=" + since);
        HttpRequest question = HttpRequest.newBuilder(url)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            List<Line> lines = new ArrayList<>();
            JSON.readTree(HTTP.send(question, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .required("entries")
                    .forEach(entry -> lines.add(line(entry)));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Line line(JsonNode entry) {
        return new Line(
                entry.required("number").asLong(),
                entry.required("kind").asText(),
                entry.required("words").asText());
    }
}
