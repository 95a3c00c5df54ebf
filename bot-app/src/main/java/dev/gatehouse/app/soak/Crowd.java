package dev.gatehouse.app.soak;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.sandbox.telegram.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everybody who ever bought on this stage, those of the present round apart. */
final class Crowd {
    /** Beyond Hilt's first repetition and our own first attempt after a crash. */
    private static final Duration A_WHILE = Duration.ofSeconds(31);

    private static final Duration COMES_RIGHT = Duration.ofSeconds(60);
    private static final String WELCOME = "You are in";

    private final Stage stage;
    private final Map<Long, String> memberships = new HashMap<>();
    private final List<DiscordBuyer> everybody = new ArrayList<>();
    private final List<DiscordBuyer> round = new ArrayList<>();
    private TelegramBuyer guest;
    private int numbers;
    private long aimed;

    Crowd(Stage stage) {
        this.stage = stage;
        this.guest = TelegramBuyer.started(stage, "Guest0");
    }

    void nextRound() {
        everybody.addAll(round);
        round.clear();
        memberships.clear();
        guest = TelegramBuyer.started(stage, "Guest" + ++numbers);
    }

    DiscordBuyer next() {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "buyer" + ++numbers);
        aimed = buyer.id();
        return buyer;
    }

    /** So many on Discord and one on Telegram pay, as fast as they can. */
    void sell(int people) {
        for (int each = 0; each < people; each++) {
            sell(next());
        }
        aimed = 0;
    }

    void sell(DiscordBuyer buyer) {
        round.add(buyer);
        memberships.put(buyer.id(), paid(stage.world().discordProduct(), buyer.id()));
        if (round.size() == 1) {
            memberships.put(guest.id(), paid(stage.world().telegramProduct(), guest.id()));
        }
    }

    private String paid(String product, long id) {
        return stage.hilt().buy(product, Long.toString(id), "").membershipId();
    }

    List<DiscordBuyer> ofThisRound() {
        return List.copyOf(round);
    }

    boolean isAimedAt(DiscordBuyer buyer) {
        return buyer.id() == aimed;
    }

    Set<String> memberships() {
        return new HashSet<>(memberships.values());
    }

    Set<String> membershipsOf(DiscordBuyer buyer) {
        return Set.of(memberships.getOrDefault(buyer.id(), ""));
    }

    /** Whoever does not have what was paid for once Hilt has repeated everything, or was told nothing; empty is good. */
    List<String> wrongDoors() throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        long end = System.nanoTime() + COMES_RIGHT.toNanos();
        do {
            stage.clock().advance(A_WHILE);
            if (SoakNode.isSeen(this::isRight, Duration.ofSeconds(4))) {
                break;
            }
        } while (System.nanoTime() < end);
        round.stream()
                .filter(buyer -> !buyer.hasRole() || buyer.told(WELCOME) == 0)
                .forEach(buyer -> wrong.add("discord " + buyer.id()));
        everybody.stream()
                .filter(buyer -> !buyer.hasRole() || !buyer.revokes().isEmpty())
                .forEach(buyer -> wrong.add("discord, earlier " + buyer.id()));
        if (!hasWayIn() || !comesIn()) {
            wrong.add(named(guest));
        }
        Set<String> unheard = Deliveries.of(stage).about(memberships()).unacknowledged();
        unheard.forEach(id -> wrong.add("never acknowledged " + id));
        return wrong;
    }

    private boolean isRight() {
        return round.stream().allMatch(buyer -> buyer.hasRole() && buyer.told(WELCOME) > 0)
                && hasWayIn()
                && Deliveries.of(stage).about(memberships()).unacknowledged().isEmpty();
    }

    private boolean hasWayIn() {
        return guest.messages().stream()
                .flatMap(message -> message.buttons().stream())
                .anyMatch(button -> button.url().startsWith("https://t.me/+"));
    }

    private boolean comesIn() throws InterruptedException {
        guest.goIn();
        return SoakNode.isSeen(guest::isInside, COMES_RIGHT);
    }

    /** The one on Telegram. */
    long guest() {
        return guest.id();
    }

    /** The guest, once a message has come. */
    Set<String> reached() {
        return guest.messages().isEmpty() ? Set.of() : Set.of(named(guest));
    }

    private static String named(TelegramBuyer guest) {
        return "telegram " + guest.id();
    }

    List<String> toldTwice() {
        List<String> twice = new ArrayList<>();
        round.stream().filter(buyer -> buyer.told(WELCOME) > 1).forEach(buyer -> twice.add("discord " + buyer.id()));
        long texts = guest.messages().stream().map(Message::text).distinct().count();
        if (texts < guest.messages().size()) {
            twice.add(named(guest));
        }
        return twice;
    }
}
