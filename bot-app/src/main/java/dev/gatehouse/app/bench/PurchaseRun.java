package dev.gatehouse.app.bench;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.discord.RateLimit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Buys one membership after the other on the stage and measures each by what the stand-ins saw, and when. */
final class PurchaseRun {
    /** Wide enough that no purchase waits for Discord's window, which is not ours to measure. */
    static final RateLimit ROLE_WINDOW = new RateLimit(1_000, Duration.ofSeconds(1));

    /** Compilers and connections get warm in these, which are not counted. */
    static final int WARM_UP = 20;

    private static final int PROGRESS = 20;

    private final Stage stage;
    private final PrintStream progress;

    private PurchaseRun(Stage stage, PrintStream progress) {
        this.stage = stage;
        this.progress = progress;
    }

    static List<PurchaseTime> play(Path folder, int count, PrintStream progress)
            throws IOException, InterruptedException {
        try (Stage stage = Stage.open(folder)) {
            stage.discord().switches().memberRoleLimit(ROLE_WINDOW);
            stage.discord().switches().otherRoutesLimit(ROLE_WINDOW);
            return new PurchaseRun(stage, progress).play(count);
        }
    }

    private List<PurchaseTime> play(int count) throws InterruptedException {
        List<PurchaseTime> times = new ArrayList<>();
        for (int n = 1 - WARM_UP; n <= count; n++) {
            PurchaseTime time = purchase("buyer" + n);
            if (n > 0) {
                times.add(time);
            }
            if (n > 0 && n % PROGRESS == 0) {
                progress.println(n + "/" + count);
            }
        }
        return times;
    }

    private PurchaseTime purchase(String name) throws InterruptedException {
        forget();
        DiscordBuyer buyer = DiscordBuyer.inside(stage, name);
        String product = stage.world().discordProduct();
        String membership =
                stage.hilt().buy(product, Long.toString(buyer.id()), name).membershipId();
        Watch.until("the role call", () -> !buyer.grants().isEmpty());
        // The next one must not meet what this one left to do.
        Watch.until("the buyer is told", () -> buyer.told("You are in") == 1);
        Watch.until("Hilt has sent everything", stage.hilt().webhooks()::idle);
        Call read =
                stage.hilt().calls().of("GET", "/v1/memberships/" + membership).get(0);
        Call role = buyer.grants().get(0);
        return PurchaseTime.of(
                firstSent(membership),
                read.arrivedNanos(),
                read.answeredNanos(),
                role.arrivedNanos(),
                role.answeredNanos());
    }

    /** The logs would grow, and searching them take longer and longer. */
    private void forget() {
        stage.hilt().calls().clear();
        stage.discord().calls().clear();
    }

    private long firstSent(String membership) {
        return stage.hilt().webhooks().deliveries().stream()
                .filter(delivery -> membership.equals(delivery.event().about().membershipId()))
                .flatMap(delivery -> delivery.attempts().stream())
                .mapToLong(attempt -> attempt.sentNanos())
                .min()
                .orElseThrow();
    }
}
