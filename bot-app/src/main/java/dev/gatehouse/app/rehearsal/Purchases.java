package dev.gatehouse.app.rehearsal;

import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.sandbox.discord.Message;
import dev.gatehouse.sandbox.hilt.Purchase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From a typed command to an open door, and the ways that may take. */
final class Purchases {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Purchases() {}

    static List<Act> acts() {
        return List.of(
                new Act("/buy answers the buyer alone, with a personal link", Purchases::buyAnswers),
                new Act("Discord: buy, pay, the role is granted", Purchases::discordPurchase),
                new Act("Telegram: subscribe, pay, ask to join, be let in", Purchases::telegramPurchase),
                new Act("a deep link in the group leads into the private chat", Purchases::deepLink),
                new Act("a purchase with no webhook reachable at all", Purchases::withoutWebhooks),
                new Act("a buyer not yet in the server gets the role on joining", Purchases::joinsLater),
                new Act("two products on one door: one lapses, the door stays open", Purchases::twoProducts),
                new Act("a product that is off: told so, with what is on sale", Purchases::offProduct),
                new Act("a stranger's join request is not approved", Purchases::strangerKnocks),
                new Act("an administrator of an unclaimed server gets one sentence", Purchases::unclaimed),
                new Act("/membership says what, and until when", Purchases::membership));
    }

    private static String buyAnswers(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "reader");
        InteractionView view = buyer.type("/buy", Map.of("product", "Gold"));
        Message answer = view.awaitReply(PATIENCE);
        Watch.that("deferred first", view.deferred());
        Watch.that("ephemeral", view.ephemeral());
        Watch.that(
                "a link to the checkout",
                answer.buttons().stream()
                        .anyMatch(button -> button.url() != null
                                && button.url().startsWith(stage.hilt().url())));
        return "deferred, ephemeral, " + answer.buttons().size() + " buttons";
    }

    private static String discordPurchase(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "dora");
        buyer.arrive();
        Watch.that("exactly one role call", buyer.grants().size() == 1);
        Watch.until("the buyer is told", () -> buyer.told("You are in") == 1);
        return "role granted by 1 call, told once";
    }

    private static String telegramPurchase(Stage stage) throws InterruptedException {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Tom");
        buyer.arrive();
        return "request approved, status " + buyer.status();
    }

    private static String deepLink(Stage stage) throws InterruptedException {
        TelegramBuyer buyer = TelegramBuyer.started(stage, "Dina");
        long chat = stage.world().chat();
        stage.telegram().type(chat, buyer.id(), "/subscribe");
        String start = "https://t.me/" + stage.telegram().botUsername() + "?start=";
        String link = Watch.find(
                "a deep link in the group",
                () -> stage.telegram().chatMessages(chat).stream()
                        .flatMap(message -> message.buttons().stream())
                        .map(button -> button.url())
                        .filter(url -> url != null && url.startsWith(start))
                        .findFirst());
        stage.telegram().start(buyer.id(), link.substring(start.length()));
        Watch.until(
                "the checkout in private",
                () -> buyer.messages().stream()
                        .flatMap(message -> message.buttons().stream())
                        .anyMatch(button -> button.url() != null
                                && button.url().startsWith(stage.hilt().url())));
        return "checkout link only in the private chat";
    }

    private static String withoutWebhooks(Stage stage) throws InterruptedException {
        stage.hilt().webhooks().off(true);
        try {
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "nora");
            buyer.buy();
            stage.clock().advance(Duration.ofSeconds(6));
            buyer.awaitRole();
            return "found by the look-ups of the waiting buyer";
        } finally {
            stage.hilt().webhooks().off(false);
        }
    }

    private static String joinsLater(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.elsewhere(stage, "late");
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "late");
        Watch.until("a grant was tried", () -> !buyer.grants().isEmpty());
        Watch.that("no role yet", !buyer.hasRole());
        buyer.join();
        buyer.awaitRole();
        return "owed after 10007, granted on joining";
    }

    private static String twoProducts(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "duo");
        buyer.arrive();
        Purchase second = buyer.buy(stage.world().otherProduct());
        stage.hilt().memberships().setStatus(second.membershipId(), "EXPIRED");
        stage.clock().advance(Duration.ofMinutes(61));
        Watch.never("the role taken back", Duration.ofSeconds(2), () -> !buyer.hasRole());
        return "one expired, the other keeps the role";
    }

    private static String offProduct(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "asker");
        Message answer = buyer.type("/buy", Map.of("product", UUID.randomUUID().toString()))
                .awaitReply(PATIENCE);
        Watch.that("named as not on sale: " + answer.text(), answer.text().contains("not on sale"));
        Watch.that(
                "what is on sale is offered",
                answer.buttons().stream().anyMatch(button -> button.label().contains("Gold")));
        return "refused by name, Gold and Silver offered";
    }

    private static String strangerKnocks(Stage stage) throws InterruptedException {
        TelegramBuyer stranger = TelegramBuyer.started(stage, "Stranger");
        String door = Watch.find(
                "the group's join-request link",
                () -> stage.telegram().links(stage.world().chat()).stream()
                        .filter(link -> link.createsJoinRequest())
                        .map(link -> link.url())
                        .findFirst());
        stage.telegram().open(stranger.id(), door);
        Watch.until("the offer", () -> stranger.told("get a membership") == 1);
        Watch.never("being let in", Duration.ofSeconds(1), stranger::isInside);
        Watch.that(
                "the request still waits",
                stage.telegram().hasPendingRequest(stage.world().chat(), stranger.id()));
        return "offered once, request left waiting";
    }

    private static String unclaimed(Stage stage) throws InterruptedException {
        long admin = stage.discord().addUser("admin-elsewhere");
        long elsewhere = stage.discord().addGuild("Elsewhere", admin);
        int calls = stage.hilt().calls().all().size();
        for (String command : List.of("/buy", "/membership")) {
            Message answer =
                    stage.discord().slash(elsewhere, admin, command, Map.of()).awaitReply(PATIENCE);
            Watch.that("one sentence: " + answer.text(), answer.text().contains("not in service here"));
            Watch.that("nothing to press", answer.buttons().isEmpty());
        }
        Watch.that(
                "Hilt was not asked for it",
                stage.hilt().calls().all().stream()
                        .skip(calls)
                        .noneMatch(call -> call.query().contains(Long.toString(admin))
                                || call.body().contains(Long.toString(admin))));
        return "one sentence, nothing of Hilt";
    }

    private static String membership(Stage stage) throws InterruptedException {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "mia");
        buyer.arrive();
        Message answer = buyer.type("/membership", Map.of()).awaitReply(PATIENCE);
        long end = buyer.membership().term().end().getEpochSecond();
        Watch.that("the end is shown: " + answer.text(), answer.text().contains(Long.toString(end)));
        return "active, until the end Hilt says";
    }
}
