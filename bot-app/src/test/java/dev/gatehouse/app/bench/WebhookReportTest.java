package dev.gatehouse.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.cli.BenchMode.Load;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookReportTest {
    private static final long SECOND = 1_000_000_000;
    private static final Spread ANSWERS = new Spread(2_000_000, 3_000_000, 4_000_000);

    @Test
    void the_ratio_is_the_median_over_rounds_that_were_each_measured_both_ways() {
        WebhookReport report = WebhookReport.of(
                64,
                List.of(
                        new WebhookRound(1_000, SECOND, 5 * SECOND, ANSWERS),
                        new WebhookRound(1_000, SECOND / 2, SECOND, ANSWERS),
                        new WebhookRound(1_000, SECOND, 3 * SECOND, ANSWERS)));

        assertThat(report.ratio()).isEqualTo(3.0);
        assertThat(report.table())
                .contains("| 1 | 1000 | 200 | 5.00 | 2.0 | 4.0 |", "| 2 | 2000 | 1000 | 2.00 |", "ratios: 3.00");
    }

    @Test
    void every_webhook_of_a_round_is_taken_and_every_row_committed(@TempDir Path folder) throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

        List<WebhookRound> rounds = WebhookRun.play(folder, new Load(40, 4, 1), nowhere);

        assertThat(rounds).singleElement().satisfies(round -> {
            assertThat(round.count()).isEqualTo(40);
            assertThat(round.taking()).isPositive();
            assertThat(round.committing()).isPositive();
        });
    }
}
