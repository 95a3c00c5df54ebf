package dev.gatehouse.app.cli;

import dev.gatehouse.access.PlatformAccount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Entries as chains of causes: what was heard, what Hilt said, what was decided, done and answered. A chain ends where
 * the next entry goes back to an earlier station.
 */
record Timeline(List<TimelineEntry> entries) {
    private static final int ACTING = 3;
    private static final Map<String, Integer> STATIONS =
            Map.of("COMMAND", 0, "PREFLIGHT", 1, "LINK", 1, "EVENT", 1, "LOOKUP", 2, "MEMBERSHIP", 2);
    private static final Map<String, String> NAMES = Map.of("LOOKUP", "look-up");

    String text(PlatformAccount account) {
        int widest = entries.stream()
                .mapToInt(entry -> Long.toString(entry.number()).length())
                .max()
                .orElse(1);
        StringBuilder text = new StringBuilder(account + ", times in UTC, newest last");
        for (List<TimelineEntry> chain : chains()) {
            text.append(System.lineSeparator());
            chain.forEach(entry -> text.append(System.lineSeparator()).append(line(entry, widest)));
        }
        return text.toString();
    }

    List<List<TimelineEntry>> chains() {
        List<List<TimelineEntry>> chains = new ArrayList<>();
        Set<String> decided = new HashSet<>();
        int station = Integer.MAX_VALUE;
        for (TimelineEntry entry : entries) {
            int next = STATIONS.getOrDefault(entry.kind(), ACTING);
            boolean again = entry.kind().equals("DECISION") && !decided.add(entry.gate());
            if (next < station || next == 0 || again) {
                chains.add(new ArrayList<>());
                decided.clear();
                if (again) {
                    decided.add(entry.gate());
                }
            }
            chains.get(chains.size() - 1).add(entry);
            station = next;
        }
        return chains;
    }

    private static String line(TimelineEntry entry, int widest) {
        String kind = NAMES.getOrDefault(entry.kind(), entry.kind().toLowerCase(Locale.ROOT));
        String about = (entry.gate().isEmpty() ? "" : "  gate " + entry.gate())
                + (entry.membership().isEmpty() ? "" : "  membership " + entry.membership());
        String at = entry.at().replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", "");
        return String.format("#%-" + widest + "d  %s  %-10s  %s%s", entry.number(), at, kind, entry.words(), about);
    }
}
