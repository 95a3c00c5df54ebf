package dev.gatehouse.app.rehearsal;

import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.hilt.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The ordinary failures in which other bots lose a payer or leave a door open, beside those the acts play already. */
final class PeerScenes {
    static final String FAILED_HANDLING = "Hilt fails while an event is handled: handled again";
    static final String FAILED_REMOVAL = "Discord 500 on taking the role: taken later";
    static final String WRONG_ORDER = "the end of grace is heard before its beginning";
    static final String GRACE_COMES_BACK = "somebody in grace leaves and is let in again";
    static final String RIGHT_LOST = "the bot may not remove when grace ends: owed, then done";
    static final String BLOCKED = "an admin blocks a payer: removed and seen to be";
    static final String ADMINISTRATOR = "an administrator of the group pays: inside";
    static final String OPEN_LOOKUP = "who asks without the token learns nothing";
    static final String PRODUCT_GONE = "Hilt no longer knows the product: the payer is let in";

    private static final String OOPS = "{\"message\":\"500: Internal Server Error\",\"code\":0}";
    private static final Duration WHILE = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofSeconds(20);

    private PeerScenes() {}

    static List<Act> acts() {
        return List.of(
                new Act(FAILED_HANDLING, PeerScenes::failedHandling),
                new Act(FAILED_REMOVAL, PeerScenes::failedRemoval),
                new Act(WRONG_ORDER, PeerScenes::wrongOrder),
                new Act(GRACE_COMES_BACK, PeerScenes::graceComesBack),
                new Act(RIGHT_LOST, PeerScenes::rightLost),
                new Act(BLOCKED, PeerScenes::blocked),
                new Act(ADMINISTRATOR, PeerScenes::administrator),
                new Act(OPEN_LOOKUP, PeerScenes::openLookup),
                new Act(PRODUCT_GONE, PeerScenes::productGone));
    }

    private static String failedHandling(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "unheard");
        stage.hilt().faults().add(Fault.answer("GET", "/v1/memberships.*", 2, 500, "{}"));
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "unheard");
        until(stage, "the role", buyer::hasRole);
        Watch.until("the buyer is told", () -> buyer.told("You are in") == 1);
        return "event kept, look-up repeated, role given once";
    }

    private static String failedRemoval(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "sticky");
        buyer.arrive();
        stage.discord().faults().add(Fault.answer("DELETE", buyer.rolePath(), 2, 500, OOPS));
        behind(stage, buyer.membership());
        until(stage, "the role taken", () -> !buyer.hasRole());
        return "role gone at call " + buyer.revokes().size();
    }

    private static String wrongOrder(Stage stage) throws InterruptedException {
        stage.hilt().webhooks().off(true);
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "ordered");
        try {
            stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "ordered");
            Membership membership = buyer.membership();
            Hints.say(stage, "membership.expired", membership.id());
            Hints.say(stage, "membership.entered_grace", membership.id());
            Hints.say(stage, "membership.activated", membership.id());
            buyer.awaitRole();
            behind(stage, membership);
            until(stage, "the role taken", () -> !buyer.hasRole());
            return "in while paid, out when grace ended";
        } finally {
            stage.hilt().webhooks().off(false);
        }
    }

    private static String graceComesBack(Stage stage) throws InterruptedException {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Wanderer");
        buyer.arrive();
        stage.clock().moveTo(buyer.membership().term().end().plusSeconds(5));
        Watch.until("grace", () -> buyer.membership().status().startsWith("GRACE"));
        stage.telegram().leave(stage.world().chat(), buyer.id());
        buyer.awaitOutside();
        buyer.goIn();
        buyer.awaitInside();
        return "asked to join and let in";
    }

    private static String rightLost(Stage stage) throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Leftover");
        buyer.arrive();
        stage.telegram().setBotRights(stage.world().chat(), true, false);
        behind(stage, buyer.membership());
        String who = "telegram:" + buyer.id();
        AdminDesk desk = AdminDesk.of(stage);
        Watch.until("it is owed", () -> desk.see("/owed").contains(who));
        Watch.that("nobody is told of a removal", buyer.told("has ended") == 0 && buyer.isInside());
        stage.telegram().setBotRights(stage.world().chat(), true, true);
        buyer.awaitOutside();
        Watch.until("the end is told", () -> buyer.told("has ended") == 1);
        return "owed with an alarm, done when the right was back";
    }

    private static String blocked(Stage stage) throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Rude");
        buyer.arrive();
        AdminDesk.of(stage).act("/members/telegram/" + buyer.id() + "/block?reason=rude&owner=olga");
        buyer.awaitOutside();
        Watch.that("no ban, status " + buyer.status(), buyer.status().equals("left"));
        return "removed without a ban, and kept out";
    }

    private static String administrator(Stage stage) throws InterruptedException {
        TelegramBuyer deputy = TelegramBuyer.started(stage, "Deputy");
        stage.telegram().add(stage.world().chat(), deputy.id());
        stage.telegram().promote(stage.world().chat(), deputy.id());
        deputy.buy();
        Watch.until("told to be in", () -> deputy.told("You are in") == 1);
        return "counts as inside";
    }

    private static String openLookup(Stage stage) throws Exception {
        int status = AdminDesk.of(stage).knock("/why/discord/1");
        Watch.that("401, not " + status, status == 401);
        return "401";
    }

    private static String productGone(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "product");
        String link = buyer.link(stage.world().discordProduct());
        String product = "/v1/products/" + stage.world().discordProduct();
        stage.hilt().faults().add(Fault.answer("GET", product, Fault.FOR_EVER, 404, "{\"error\":\"not found\"}"));
        try {
            stage.hilt().pay(link);
            buyer.awaitRole();
            Watch.never("a second role call", WHILE, () -> buyer.grants().size() > 1);
            return "role given once";
        } finally {
            stage.hilt().faults().clear();
        }
    }

    private static void behind(Stage stage, Membership membership) {
        Instant behind = Lapses.last(membership).plusSeconds(5);
        if (stage.clock().instant().isBefore(behind)) {
            stage.clock().moveTo(behind);
        }
    }

    private static void until(Stage stage, String what, BooleanSupplier seen) throws InterruptedException {
        Watch.until(what, () -> {
            boolean so = seen.getAsBoolean();
            if (!so) {
                stage.clock().advance(STEP);
            }
            return so;
        });
    }
}
