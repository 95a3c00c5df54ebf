package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.sandbox.Call;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often Hilt is asked when there are many, counted where it is asked. Hilt allows 120 calls a minute. */
class HiltCallsCountedTest {
    private static final int ON_A_PAGE = 200;

    @TempDir
    private Path folder;

    @Test
    void a_thousand_memberships_are_verified_and_a_thousand_events_heard_by_a_few_calls() throws Exception {
        verifiedAndHeard(1_000);
    }

    /** Some minutes: the pages are asked for evenly over Hilt's window. */
    @Test
    @Tag("nightly")
    void ten_thousand_memberships_are_verified_in_51_calls_and_as_many_events_heard_in_60() throws Exception {
        verifiedAndHeard(10_000);
    }

    private void verifiedAndHeard(int people) throws Exception {
        int pages = people / ON_A_PAGE;
        try (Multitude multitude = new Multitude(folder, people)) {
            assertThat(multitude.asked()).hasSizeLessThanOrEqualTo(pages + 1);
            Stage stage = multitude.stage();
            DiscordBuyer.inside(stage, "earlier").link(stage.world().discordProduct());
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "in the middle of it");
            int verified = multitude.asked().size();

            CompletableFuture<Integer> link =
                    CompletableFuture.supplyAsync(() -> linkOnceAsked(multitude, buyer, verified));
            multitude.renewAll();
            Multitude.within(Duration.ofMinutes(3), "every event settled", multitude::isHeardOut);

            assertThat(multitude.asked().size() - verified).isBetween(pages, pages + 10);
            assertThat(link.get()).as("calls from the command to its link").isBetween(1, 3);
            assertThat(stage.hilt().calls().all()).noneMatch(call -> call.status() == 429);
        }
    }

    /** Types the command as soon as the pages are being asked for; says which call from then on made the link. */
    private static int linkOnceAsked(Multitude multitude, DiscordBuyer buyer, int before) {
        Stage stage = multitude.stage();
        Multitude.within(
                Duration.ofMinutes(2), "a page", () -> multitude.asked().size() > before + 1);
        long typed = stage.hilt().calls().all().stream()
                .mapToLong(Call::number)
                .max()
                .orElse(0);
        buyer.link(stage.world().discordProduct());
        List<String> since = stage.hilt().calls().all().stream()
                .filter(call -> call.number() > typed && call.path().startsWith("/v1/"))
                .sorted(Comparator.comparingLong(Call::number))
                .map(Call::path)
                .toList();
        return since.indexOf("/v1/products/" + stage.world().discordProduct() + "/handoff-link") + 1;
    }
}
