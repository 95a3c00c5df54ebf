package dev.gatehouse.app.rehearsal;

import dev.gatehouse.sandbox.hilt.Membership;
import dev.gatehouse.sandbox.hilt.Purchase;
import dev.gatehouse.sandbox.telegram.JoinResult;
import dev.gatehouse.sandbox.telegram.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody on Telegram who has started the bot, and what they can do and see there. */
public final class TelegramBuyer {
    private final Stage stage;
    private final long id;

    private TelegramBuyer(Stage stage, long id) {
        this.stage = stage;
        this.id = id;
    }

    public static TelegramBuyer started(Stage stage, String name) {
        TelegramBuyer buyer = stranger(stage, name);
        stage.telegram().start(buyer.id, "");
        return buyer;
    }

    /** Never started the bot. */
    public static TelegramBuyer stranger(Stage stage, String name) {
        return new TelegramBuyer(stage, stage.telegram().addUser(name, name.toLowerCase(Locale.ROOT)));
    }

    public long id() {
        return id;
    }

    /** Types {@code /subscribe} in private and returns the checkout address of the answer. */
    public String link() throws InterruptedException {
        int before = messages().size();
        stage.telegram().type(id, id, "/subscribe");
        return Watch.find(
                "a checkout button in the private chat",
                () -> button(before, stage.hilt().url()));
    }

    public Purchase buy() throws InterruptedException {
        return stage.hilt().pay(link());
    }

    /** Buys, taps the button to go in, asks to join and is let in. */
    public Purchase arrive() throws InterruptedException {
        Purchase purchase = buy();
        goIn();
        awaitInside();
        return purchase;
    }

    /** Opens the newest way in that the bot sent. */
    public JoinResult goIn() throws InterruptedException {
        String door = Watch.find("the way in", () -> button(0, "https://t.me/+"));
        return stage.telegram().open(id, door);
    }

    public boolean isInside() {
        return stage.telegram().isInside(stage.world().chat(), id);
    }

    public void awaitInside() throws InterruptedException {
        Watch.until("being let into the group", this::isInside);
    }

    public void awaitOutside() throws InterruptedException {
        Watch.until("being taken out of the group", () -> !isInside());
    }

    public String status() {
        return stage.telegram().status(stage.world().chat(), id);
    }

    public List<Message> messages() {
        return stage.telegram().privateMessages(id);
    }

    public long told(String text) {
        return messages().stream()
                .filter(message -> message.text().contains(text))
                .count();
    }

    public Membership membership() {
        return stage.hilt()
                .memberships()
                .of(stage.world().telegramProduct(), Long.toString(id))
                .orElseThrow();
    }

    /** The address of the newest button that begins so, among messages after the first {@code before}. */
    private Optional<String> button(int before, String beginning) {
        List<Message> all = new ArrayList<>(messages());
        List<Message> fresh = new ArrayList<>(all.subList(Math.min(before, all.size()), all.size()));
        Collections.reverse(fresh);
        return fresh.stream()
                .flatMap(message -> message.buttons().stream())
                .map(Message.Button::url)
                .filter(url -> url != null && url.startsWith(beginning))
                .findFirst();
    }
}
