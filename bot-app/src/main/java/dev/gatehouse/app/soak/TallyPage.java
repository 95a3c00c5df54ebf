package dev.gatehouse.app.soak;

import dev.gatehouse.app.soak.Tally.Count;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The counts as a page for people. */
record TallyPage(Map<String, Count> counts) {

    String text() {
        return """
                # Killed again and again

                `./gatehouse soak kill` starts a node as it is shipped beside the stand-ins, lets people buy on Discord and Telegram,
                kills the node with SIGKILL at a drawn moment, and starts it again over the same rows. After each kill every event that
                was ever answered 2xx must be in the database; after each start every door must come right, and nobody may be told
                twice, but for one message that Telegram had at the kill: it had come to the person, and the rows of the dead node did
                not say so yet. Any other repetition fails a run. The counts go on with every run; this page is written by it.

                | | %s |
                |---|%s
                %s
                Rounds in which a kill met events that had come so far:

                | | %s |
                |---|%s
                %s""".formatted(
                String.join(" | ", counts.keySet()),
                "---|".repeat(counts.size()),
                row("kills", Count::kills)
                        + row("events acknowledged", Count::acknowledged)
                        + row("**of these lost**", Count::lost)
                        + row("doors that did not come right", Count::wrongDoors)
                        + row("told twice on Discord", Count::toldTwiceOnDiscord)
                        + row("told twice on Telegram", Count::toldTwiceOnTelegram)
                        + row("kills of which messages in flight were looked at", Count::examined)
                        + row("of these, met a message that Telegram had and the node had not noted", Count::inFlight)
                        + row("of these, told twice by that message", Count::repeated),
                String.join(" | ", counts.keySet()),
                "---|".repeat(counts.size()),
                Arrays.stream(Point.values())
                        .map(point -> row(point.words(), count -> count.points().getOrDefault(point.name(), 0)))
                        .collect(Collectors.joining()));
    }

    private interface Column {
        Object of(Count count);
    }

    private String row(String name, Column column) {
        String values = counts.values().stream()
                .map(count -> String.valueOf(column.of(count)))
                .collect(Collectors.joining(" | "));
        return "| " + name + " | " + values + " |\n";
    }
}
