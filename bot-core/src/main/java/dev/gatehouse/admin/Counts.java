package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.GrantRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many stand where, from what is recorded at the doors. */
final class Counts {
    private static final int SHOWN = 8;
    private static final int DAYS = 30;
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private final GrantRows grants;

    /** People who came in and who went, by day of calendar time in UTC; every day of the last thirty has its entry. */
    record Traffic(TreeMap<LocalDate, Integer> came, TreeMap<LocalDate, Integer> went) {}

    Counts(GrantRows grants) {
        this.grants = grants;
    }

    int inside(Gate gate) {
        return grants.inside(gate.id());
    }

    /** What is not as it is wanted at these gates; empty when everything is. */
    Optional<Message> owed(Texts texts, List<Gate> gates) {
        List<Grant> open = open(gates);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String lines = open.stream()
                .limit(SHOWN)
                .map(grant -> "\n• " + grant.account() + ": " + grant.words() + " " + grant.nextStep())
                .collect(Collectors.joining());
        return Optional.of(texts.message("gate.owed", Map.of("count", open.size(), "lines", lines)));
    }

    List<Grant> open(List<Gate> gates) {
        Set<GateId> ids = gates.stream().map(Gate::id).collect(Collectors.toSet());
        return ids.stream()
                .flatMap(id -> grants.at(id).stream())
                .filter(grant -> grant.state() != Grant.State.DONE)
                .toList();
    }

    Traffic traffic(List<Gate> gates, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Traffic traffic = new Traffic(new TreeMap<>(), new TreeMap<>());
        for (int day = 0; day < DAYS; day++) {
            traffic.came().put(today.minusDays(day), 0);
            traffic.went().put(today.minusDays(day), 0);
        }
        gates.stream()
                .flatMap(gate -> grants.at(gate.id()).stream())
                .filter(grant -> grant.state() == Grant.State.DONE)
                .forEach(grant -> count(traffic, grant));
        return traffic;
    }

    /** A line of bars, oldest day first, and their sum. */
    static String drawn(SortedMap<LocalDate, Integer> byDay) {
        int most = byDay.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int all = byDay.values().stream().mapToInt(Integer::intValue).sum();
        String bars = byDay.values().stream()
                .map(count -> String.valueOf(BARS.charAt(most == 0 ? 0 : count * (BARS.length() - 1) / most)))
                .collect(Collectors.joining());
        return bars + " " + all;
    }

    private static void count(Traffic traffic, Grant grant) {
        LocalDate day = LocalDate.ofInstant(grant.changedAt(), ZoneOffset.UTC);
        TreeMap<LocalDate, Integer> side = grant.want() == Grant.Want.INSIDE ? traffic.came() : traffic.went();
        side.computeIfPresent(day, (same, count) -> count + 1);
    }
}
