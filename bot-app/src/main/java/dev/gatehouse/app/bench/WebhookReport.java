package dev.gatehouse.app.bench;

import java.util.List;
import java.util.Locale;

/**
 * The rounds of one run.
 *
 * @param ratio the median over the rounds: the time of the single commits to that of the webhooks
 */
public record WebhookReport(int connections, List<WebhookRound> rounds, double ratio) {

    public static WebhookReport of(int connections, List<WebhookRound> rounds) {
        List<Double> ratios = rounds.stream().map(WebhookRound::ratio).sorted().toList();
        return new WebhookReport(connections, List.copyOf(rounds), ratios.get(ratios.size() / 2));
    }

    /** A table in Markdown, a line a round, and the ratio below it. */
    public String table() {
        StringBuilder table = new StringBuilder("""
                | round | webhooks/s | single commits/s | ratio | answer, median ms | p99 ms |
                | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        for (int n = 0; n < rounds.size(); n++) {
            WebhookRound round = rounds.get(n);
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %.0f | %.0f | %.2f | %.1f | %.1f |%n",
                    n + 1,
                    round.takenPerSecond(),
                    round.committedPerSecond(),
                    round.ratio(),
                    round.answers().median() / 1e6,
                    round.answers().p99() / 1e6));
        }
        return table + String.format(Locale.ROOT, "%nMedian of the ratios: %.2f.%n", ratio);
    }
}
