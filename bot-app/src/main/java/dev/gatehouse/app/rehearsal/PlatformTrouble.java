package dev.gatehouse.app.rehearsal;

import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Discord refuses a grant: it is owed, delivered later, and told once. */
final class PlatformTrouble {
    /** The stand-in puts the bot's own role at 100. */
    private static final int HIGH = 150;

    private static final int LOW = 1;

    private PlatformTrouble() {}

    static List<Act> acts() {
        return List.of(
                new Act("Discord 429: not called again before Retry-After ended", PlatformTrouble::tooMany),
                new Act("Discord 500 on the grant: granted later", PlatformTrouble::serverError),
                new Act("Discord 50013 on the grant: granted later, told once", PlatformTrouble::roleAbove));
    }

    private static String tooMany(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "hasty");
        stage.discord()
                .faults()
                .add(Fault.answer(
                                "PUT",
                                buyer.rolePath(),
                                1,
                                429,
                                "{\"message\":\"You are being rate limited.\",\"retry_after\":3.0,\"global\":false}")
                        .withHeaders(Map.of("Retry-After", "3", "Via", "1.1 sandbox", "X-RateLimit-Scope", "user")));
        buyer.arrive();
        List<Call> calls = buyer.grants();
        long waited = calls.get(1).arrivedNanos() - calls.get(0).answeredNanos();
        Watch.that("3 s between the calls, not " + waited / 1_000_000 + " ms", waited >= 2_950_000_000L);
        return "called again after " + waited / 1_000_000 + " ms";
    }

    private static String serverError(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "unlucky");
        stage.discord().faults().add(Fault.answer("PUT", buyer.rolePath(), 2, 500, "{\"message\":\"500\",\"code\":0}"));
        buyer.buy();
        Watch.until("the first call", () -> !buyer.grants().isEmpty());
        Watch.until("the role", () -> {
            stage.clock().advance(Duration.ofSeconds(5));
            return buyer.hasRole();
        });
        return "granted by call " + buyer.grants().size();
    }

    private static String roleAbove(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "blocked");
        String link = buyer.link(stage.world().discordProduct());
        stage.discord().moveRole(stage.world().guild(), stage.world().role(), HIGH);
        stage.hilt().pay(link);
        Watch.until("the buyer is told", () -> buyer.told("cannot be opened right now") == 1);
        stage.clock().advance(Duration.ofMinutes(30));
        Watch.never("being told again", Duration.ofSeconds(1), () -> buyer.told("cannot be opened right now") > 1);
        Watch.that("no role yet", !buyer.hasRole());
        stage.discord().moveRole(stage.world().guild(), stage.world().role(), LOW);
        buyer.awaitRole();
        return "owed and told once, granted when the role was moved back";
    }
}
