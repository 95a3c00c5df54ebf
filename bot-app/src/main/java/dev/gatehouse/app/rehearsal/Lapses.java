package dev.gatehouse.app.rehearsal;

import dev.gatehouse.sandbox.hilt.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Renewal, grace, the end, and coming back. */
final class Lapses {
    /** Grace of the products on the stage; Hilt fills its end in only once grace has begun. */
    private static final Duration GRACE = Duration.ofDays(3);

    private Lapses() {}

    static List<Act> acts() {
        return List.of(
                new Act("renewal: the end moves, the role stays", Lapses::renewal),
                new Act("grace as GRACE_PERIOD keeps the role", stage -> grace(stage, "GRACE_PERIOD")),
                new Act("grace as GRACE keeps the role", stage -> grace(stage, "GRACE")),
                new Act("lapse by webhook: role and place are taken back", Lapses::lapse),
                new Act("lapse with every webhook lost", Lapses::silentLapse),
                new Act("removal leaves no ban, and a renewal lets back in", Lapses::comesBack),
                new Act("the bot was down while a membership lapsed", Lapses::downMeanwhile));
    }

    private static String renewal(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "rena");
        buyer.arrive();
        Instant before = buyer.membership().term().end();
        buyer.buy();
        Watch.until("a later end", () -> buyer.membership().term().end().isAfter(before));
        Watch.until("the buyer is told", () -> buyer.told("is renewed until") == 1);
        stage.clock().moveTo(before.plusSeconds(60));
        Watch.never("the role taken back", Duration.ofSeconds(1), () -> !buyer.hasRole());
        return "past the old end, still inside";
    }

    private static String grace(Stage stage, String spelling) throws InterruptedException {
        stage.hilt().switches().graceStatus(spelling);
        try {
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "grace");
            buyer.arrive();
            stage.clock().moveTo(buyer.membership().term().end().plusSeconds(5));
            Watch.until(
                    "Hilt says " + spelling, () -> buyer.membership().status().equals(spelling));
            stage.wakeUp();
            Watch.until("the buyer is told of grace", () -> buyer.told("You keep it until") == 1);
            Watch.that("the role is kept", buyer.hasRole());
            return "role kept, told once";
        } finally {
            stage.hilt().switches().graceStatus("GRACE_PERIOD");
        }
    }

    private static String lapse(Stage stage) throws InterruptedException {
        DiscordBuyer dora = DiscordBuyer.inside(stage, "lapsing");
        dora.arrive();
        TelegramBuyer tom = TelegramBuyer.started(stage, "Lapsing");
        tom.arrive();
        stage.clock().moveTo(last(tom.membership()).plusSeconds(5));
        dora.awaitNoRole();
        tom.awaitOutside();
        Watch.until("both are told", () -> dora.told("has ended") == 1 && tom.told("has ended") == 1);
        return "role and place gone, both told once";
    }

    private static String silentLapse(Stage stage) throws InterruptedException {
        stage.hilt().webhooks().off(true);
        try {
            DiscordBuyer dora = DiscordBuyer.inside(stage, "unheard");
            stage.hilt().webhooks().off(false);
            dora.arrive();
            stage.hilt().webhooks().off(true);
            stage.clock().moveTo(last(dora.membership()).plusSeconds(5));
            dora.awaitNoRole();
            return "taken back by the timer and a fresh look-up";
        } finally {
            stage.hilt().webhooks().off(false);
        }
    }

    private static String comesBack(Stage stage) throws InterruptedException {
        TelegramBuyer tom = TelegramBuyer.started(stage, "Returning");
        tom.arrive();
        stage.clock().moveTo(last(tom.membership()).plusSeconds(5));
        tom.awaitOutside();
        Watch.that("no ban, status " + tom.status(), tom.status().equals("left"));
        Watch.that(
                "banChatMember was never called",
                stage.telegram().calls().of("POST", "(?i).*/banchatmember").isEmpty());
        tom.buy();
        Watch.until("the way in again", () -> tom.told("ask to join") == 2);
        tom.goIn();
        tom.awaitInside();
        return "left, not kicked; renewed and let in again";
    }

    private static String downMeanwhile(Stage stage) throws Exception {
        DiscordBuyer leaver = DiscordBuyer.inside(stage, "leaver");
        leaver.arrive();
        stage.stopBot();
        DiscordBuyer payer = DiscordBuyer.inside(stage, "sleeper");
        stage.clock().moveTo(last(leaver.membership()).plusSeconds(5));
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(payer.id()), "sleeper");
        stage.startBot();
        leaver.awaitNoRole();
        payer.awaitRole();
        return "after the start one role taken back, one given";
    }

    static Instant last(Membership membership) {
        return Objects.requireNonNullElse(
                membership.term().graceEnd(), membership.term().end().plus(GRACE));
    }
}
