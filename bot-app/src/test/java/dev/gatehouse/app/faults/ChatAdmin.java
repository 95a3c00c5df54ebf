package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import dev.gatehouse.sandbox.telegram.InviteLink;
import dev.gatehouse.sandbox.telegram.Message;
import java.time.Duration;
import java.util.Optional;

/** Somebody with a Telegram group of their own that is served, and a gate in front of it. */
final class ChatAdmin {
    private final Stage stage;
    private final TelegramHand hand;
    private final String title;
    private final String product;
    private final long chat;

    private ChatAdmin(Stage stage, TelegramHand hand, String title, String product, long chat) {
        this.stage = stage;
        this.hand = hand;
        this.title = title;
        this.product = product;
        this.chat = chat;
    }

    /** The product bears the name of the group, with "pass" behind. */
    static ChatAdmin opens(Stage stage, String title) throws InterruptedException {
        return opens(stage, TelegramHand.of(stage, "Owner of " + title), title);
    }

    static ChatAdmin opens(Stage stage, TelegramHand hand, String title) throws InterruptedException {
        String product = sells(stage, title + " pass");
        long chat = stage.telegram().addSupergroup(title, hand.id());
        hand.start("serve_" + code(stage));
        hand.pick("Pick a group", chat);
        hand.press(title + " pass");
        hand.press("Open the gate");
        hand.awaitWords("The gate is open");
        return new ChatAdmin(stage, hand, title, product, chat);
    }

    static String code(Stage stage) {
        return Operator.of(stage).asks("places", "invite").path("code").asText();
    }

    /** What Hilt lists is believed for a minute. */
    static String sells(Stage stage, String title) throws InterruptedException {
        String product = stage.hilt().addProduct(ProductDraft.membership(title, "TELEGRAM_USER_ID"));
        new Calendar(stage).advance(Duration.ofMinutes(2));
        return product;
    }

    TelegramHand hand() {
        return hand;
    }

    long chat() {
        return chat;
    }

    String product() {
        return product;
    }

    String title() {
        return title;
    }

    /** Somebody who paid and is in. */
    TelegramBuyer payer(String name) throws InterruptedException {
        TelegramBuyer payer = TelegramBuyer.started(stage, name);
        stage.hilt().buy(product, Long.toString(payer.id()), "");
        awaitLetIn(payer);
        return payer;
    }

    void awaitLetIn(TelegramBuyer guest) throws InterruptedException {
        Watch.until("being let in", () -> goesIn(stage, chat, guest));
    }

    void awaitPutOut(TelegramBuyer guest) throws InterruptedException {
        Watch.until("being put out", () -> !has(guest));
    }

    /** Asks to join with the chat's link, once there is one, and says whether that has led in. */
    static boolean goesIn(Stage stage, long chat, TelegramBuyer guest) {
        boolean asks = !stage.telegram().isInside(chat, guest.id())
                && !stage.telegram().hasPendingRequest(chat, guest.id());
        stage.telegram().links(chat).stream()
                .filter(link -> asks && link.createsJoinRequest())
                .map(InviteLink::url)
                .findFirst()
                .ifPresent(link -> stage.telegram().open(guest.id(), link));
        return stage.telegram().isInside(chat, guest.id());
    }

    boolean has(TelegramBuyer guest) {
        return stage.telegram().isInside(chat, guest.id());
    }

    Optional<Message> line(String words) {
        return stage.telegram().chatMessages(chat).stream()
                .filter(each -> each.text().contains(words))
                .findFirst();
    }
}
