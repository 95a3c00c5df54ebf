package dev.gatehouse.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.HandException.Kind;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.HandList;
import dev.gatehouse.admin.HandList.Taken;
import dev.gatehouse.admin.NotDoneException;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words by hand as a list: given out whole, taken in some lines of JSON at a time. */
public record HandListRoutes(HandList list) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get("/members/export", question -> export()),
                AdminRoute.post("/members/import", this::take));
    }

    private Answer export() {
        return Answer.ok(
                Map.of("exceptions", list.all().stream().map(Shown::exception).toList()));
    }

    private Answer take(Question question) {
        Asked asked = new Asked(question);
        List<HandException> lines = question.body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(HandListRoutes::read)
                .toList();
        Taken taken = list.take(lines, asked.text("dry").isPresent(), asked.owner());
        return Answer.ok(Map.of(
                "added",
                taken.added(),
                "known",
                taken.known(),
                "refused",
                taken.refused().stream().map(Refused::of).toList()));
    }

    private static HandException read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new HandException(
                    Kind.valueOf(json.path("kind").asText()),
                    account(json.path("account").asText()),
                    new GateId(json.path("gate").asText()),
                    json.path("owner").asText("an admin"),
                    json.path("reason").asText("taken in from a list"),
                    moment(json.path("end")),
                    moment(json.path("review")));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException unreadable) {
            throw notALine(line);
        }
    }

    private static PlatformAccount account(String text) {
        int colon = text.indexOf(':');
        Platform platform = Platform.ofWord(text.substring(0, Math.max(0, colon)))
                .orElseThrow(() -> new IllegalArgumentException(text));
        return new PlatformAccount(platform, Long.parseLong(text.substring(colon + 1)));
    }

    private static Optional<Instant> moment(JsonNode json) {
        return json.isTextual() ? Optional.of(Instant.parse(json.asText())) : Optional.empty();
    }

    private static NotDoneException notALine(String line) {
        return Asked.notUnderstood(
                line.length() > 120 ? line.substring(0, 120) + "…" : line,
                "{\"kind\":\"ALLOW\",\"account\":\"discord:80351110224678912\",\"gate\":\"0123456789ab\"}");
    }
}
