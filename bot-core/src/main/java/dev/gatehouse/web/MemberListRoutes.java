package dev.gatehouse.web;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.HandException.Kind;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.HandList;
import dev.gatehouse.admin.HandList.Taken;
import dev.gatehouse.admin.NotDoneException;
import dev.gatehouse.admin.Roster;
import dev.gatehouse.admin.Sheets.Form;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Everybody as a list: given out a page at a time, and what is decided by hand taken in some lines at a time. */
public record MemberListRoutes(Roster roster, HandList list, MemberSheets sheets, Supplier<Gates> gates) {
    private static final int PAGE = 500;
    private static final String EXAMPLE =
            "{\"kind\":\"ALLOW\",\"account\":\"discord:80351110224678912\",\"gate\":\"0123456789ab\"}";

    public List<AdminRoute> all() {
        return List.of(AdminRoute.get("/members/export", this::export), AdminRoute.post("/members/import", this::take));
    }

    private Answer export(Question question) {
        Asked asked = new Asked(question);
        List<Gate> chosen = gates.get().all().stream()
                .filter(gate -> asked.gate().map(gate.id()::equals).orElse(true))
                .toList();
        List<PlatformAccount> all = roster.accounts(chosen);
        int from = asked.text("from").isPresent() ? Math.min(asked.count("from"), all.size()) : 0;
        int to = Math.min(all.size(), from + PAGE);
        return Answer.ok(Map.of(
                "members",
                roster.lines(all.subList(from, to), chosen).stream()
                        .map(MemberSheets::cells)
                        .toList(),
                "next",
                to,
                "all",
                all.size()));
    }

    private Answer take(Question question) {
        Asked asked = new Asked(question);
        List<HandException> words = new ArrayList<>();
        int atHilt = 0;
        for (Map<String, String> row : sheets.read(Form.JSONL, new StringReader(question.body()))) {
            if (row.containsKey("membership") && !row.containsKey("kind")) {
                atHilt++;
            } else {
                words.add(read(row));
            }
        }
        Taken taken = list.take(words, asked.text("dry").isPresent(), asked.owner());
        return Answer.ok(Map.of(
                "added",
                taken.added(),
                "known",
                taken.known(),
                "at_hilt",
                atHilt,
                "refused",
                taken.refused().stream().map(Refused::of).toList()));
    }

    /** Somebody without a word is a member from before: to be let in, until a human says otherwise. */
    private static HandException read(Map<String, String> row) {
        try {
            return new HandException(
                    Kind.valueOf(row.getOrDefault("kind", Kind.ALLOW.name())),
                    account(row.getOrDefault("account", "")),
                    new GateId(row.getOrDefault("gate", "")),
                    row.getOrDefault("owner", "an admin"),
                    row.getOrDefault("reason", "taken in from a list"),
                    moment(row.getOrDefault("end", "")),
                    moment(row.getOrDefault("review", "")));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw notALine(row);
        }
    }

    private static PlatformAccount account(String text) {
        int colon = text.indexOf(':');
        Platform platform = Platform.ofWord(text.substring(0, Math.max(0, colon)))
                .orElseThrow(() -> new IllegalArgumentException(text));
        return new PlatformAccount(platform, Long.parseLong(text.substring(colon + 1)));
    }

    private static Optional<Instant> moment(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static NotDoneException notALine(Map<String, String> row) {
        String line = row.toString();
        return Asked.notUnderstood(line.length() > 120 ? line.substring(0, 120) + "…" : line, EXAMPLE);
    }
}
