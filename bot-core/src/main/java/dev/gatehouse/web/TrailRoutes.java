package dev.gatehouse.web;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.AuditReader;
import dev.gatehouse.audit.AuditReader.Numbered;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trail over HTTP: everything from a number on, and the story of one account. */
public record TrailRoutes(AuditReader trail) {
    private static final int LIMIT = 200;
    private static final int MOST = 1_000;

    public List<AdminRoute> all() {
        return List.of(AdminRoute.get("/timeline", this::timeline), AdminRoute.get("/why/{platform}/{id}", this::why));
    }

    private Answer timeline(Question question) {
        Optional<Long> since = question.query("since").map(TrailRoutes::number).orElse(Optional.of(0L));
        return limit(question)
                .flatMap(limit -> since.map(number -> entries(trail.since(number, limit))))
                .orElseGet(TrailRoutes::notUnderstood);
    }

    private Answer why(Question question) {
        Optional<PlatformAccount> account = Platform.ofWord(question.path("platform"))
                .flatMap(platform -> number(question.path("id")).map(id -> new PlatformAccount(platform, id)));
        return limit(question)
                .flatMap(limit -> account.map(found -> entries(trail.of(found, limit))))
                .orElseGet(TrailRoutes::notUnderstood);
    }

    private static Optional<Integer> limit(Question question) {
        return question.query("limit")
                .map(text -> number(text).map(limit -> (int) Math.max(1, Math.min(MOST, limit))))
                .orElse(Optional.of(LIMIT));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Answer entries(List<Numbered> entries) {
        return Answer.ok(
                Map.of("entries", entries.stream().map(TrailRoutes::entry).toList()));
    }

    private static Map<String, Object> entry(Numbered numbered) {
        Entry entry = numbered.entry();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", numbered.number());
        json.put("at", entry.at().toString());
        json.put("kind", entry.kind().name());
        entry.account().ifPresent(account -> json.put("account", account.toString()));
        entry.membership().ifPresent(membership -> json.put("membership", membership.value()));
        entry.gate().ifPresent(gate -> json.put("gate", gate.value()));
        json.put("words", entry.words());
        return json;
    }

    private static Answer notUnderstood() {
        return new Answer(
                400,
                Refused.of(new Refusal(
                        "NOT_UNDERSTOOD",
                        "The question names a platform, id or number that is none.",
                        "Ask as in /why/discord/80351110224678912 or /timeline?since=0&limit=200.")));
    }
}
