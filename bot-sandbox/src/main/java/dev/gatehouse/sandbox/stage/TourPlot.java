package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.DiscordStandIn;
import dev.gatehouse.sandbox.discord.Line;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.hilt.Membership;
import dev.gatehouse.sandbox.telegram.Message;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The story the tour tells: two people buy, time passes, both lapse, one comes back. */
final class TourPlot {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration GLANCE = Duration.ofMillis(50);
    /** Past an end by this much everybody agrees that it is over. */
    private static final Duration PAST = Duration.ofSeconds(5);

    private final HiltStandIn hilt;
    private final DiscordStandIn discord;
    private final TelegramStandIn telegram;
    private final SandboxClock clock;
    private final Cast cast;
    private final Front front;
    private final Hands hands;
    private final Duration pace;

    /** Tells it at a pace that eyes can follow: so much machine time between two acts. */
    TourPlot(Sandbox sandbox, Front front, Hands hands, Duration pace) {
        this.hilt = sandbox.hilt();
        this.discord = sandbox.discord();
        this.telegram = sandbox.telegram();
        this.clock = sandbox.clock();
        this.cast = sandbox.cast();
        this.front = front;
        this.hands = hands;
        this.pace = pace;
    }

    List<TourScene> scenes() {
        return List.of(
                new TourScene(
                        "Mara asks",
                        "Mara types /buy in Discord. The bot first looks whether the door can be opened for her at all,"
                                + " then answers her alone, with a link bound to her numeric id.",
                        this::asks),
                new TourScene(
                        "Mara pays",
                        "She pays on Hilt's page. The webhook only says whom to look at; the bot asks Hilt, decides, and"
                                + " gives her the role. A locked channel appears in her list.",
                        this::pays),
                new TourScene(
                        "Tariq comes in",
                        "Tariq does the same in Telegram. He asks to join by a link that everybody may share: it lets in"
                                + " only who paid.",
                        this::comesIn),
                new TourScene(
                        "Grace",
                        "A month passes in a second. Nobody has renewed, and nobody is thrown out: both are told, and"
                                + " keep what they have through three days of grace.",
                        this::grace),
                new TourScene(
                        "The end, and back again",
                        "Grace is over: after one fresh look-up role and place are taken back, without a ban. Mara renews,"
                                + " and the same loop gives her the role again.",
                        this::endAndBack));
    }

    private void asks() throws InterruptedException {
        Persona mara = cast.onDiscord("mara");
        front.playOnDiscord(mara);
        discord.join(Cast.GUILD, mara.id());
        until("the commands are registered", () -> !discord.commands().isEmpty());
        breathe();
        buy();
    }

    private void buy() throws InterruptedException {
        int before = lines().size();
        front.beginScene(clock.instant());
        hands.typeOnDiscord("/buy product:Gold");
        until("an answer with a checkout button", () -> newCheckout(before).isPresent());
        breathe();
        hands.openOnDiscord(newCheckout(before).orElseThrow());
        breathe();
    }

    private Optional<String> newCheckout(int before) {
        return lines().stream()
                .skip(before)
                .flatMap(each -> each.message().buttons().stream())
                .map(Button::url)
                .filter(each -> each.startsWith(hilt.url()))
                .findFirst();
    }

    private List<Line> lines() {
        return discord.screen(cast.general(), front.discord().id());
    }

    private void pays() throws InterruptedException {
        if (!front.checkout().startsWith(hilt.url())) {
            buy();
        }
        hilt.pay(front.checkout());
        until("the role", this::maraHasRole);
        breathe();
        front.openChannel(cast.lounge());
        breathe();
    }

    private boolean maraHasRole() {
        return discord.hasRole(Cast.GUILD, cast.onDiscord("mara").id(), Cast.ROLE);
    }

    private void comesIn() throws InterruptedException {
        Persona tariq = cast.onTelegram("tariq");
        front.playOnTelegram(tariq);
        front.beginScene(clock.instant());
        telegram.start(tariq.id(), "");
        breathe();
        int before = telegram.privateMessages(tariq.id()).size();
        hands.typeOnTelegram("/subscribe");
        String checkout = button("a checkout button in the private chat", before, hilt.url());
        breathe();
        hands.openOnTelegram(checkout);
        breathe();
        hilt.pay(checkout);
        if (!tariqInside()) {
            String wayIn = button("the way in", before, "https://t.me/+");
            breathe();
            hands.openOnTelegram(wayIn);
        }
        until("Tariq inside the group", this::tariqInside);
        front.openGroup(true);
        breathe();
    }

    private String button(String what, int before, String url) throws InterruptedException {
        Supplier<Optional<String>> found =
                () -> telegram.privateMessages(cast.onTelegram("tariq").id()).stream()
                        .skip(before)
                        .flatMap(each -> each.buttons().stream())
                        .map(Message.Button::url)
                        .filter(each -> each.startsWith(url))
                        .findFirst();
        until(what, () -> found.get().isPresent());
        return found.get().orElseThrow();
    }

    private boolean tariqInside() {
        return telegram.isInside(cast.chat(), cast.onTelegram("tariq").id());
    }

    private void grace() throws InterruptedException {
        front.beginScene(clock.instant());
        front.openChannel(0);
        front.openGroup(false);
        breathe();
        clock.moveTo(latest(each -> each.term().end()).plus(PAST));
        until(
                "both in grace",
                () -> memberships().noneMatch(each -> each.status().equals("ACTIVE")));
        until(
                "Mara is told",
                () -> told(discord.dms(cast.onDiscord("mara").id()).stream().map(each -> each.text())));
        until(
                "Tariq is told",
                () -> told(telegram.privateMessages(cast.onTelegram("tariq").id()).stream()
                        .map(Message::text)));
        breathe();
        require("Mara kept her role", maraHasRole());
        require("Tariq kept his place", tariqInside());
    }

    private static boolean told(Stream<String> texts) {
        return texts.anyMatch(each -> each.contains("is over"));
    }

    private void endAndBack() throws InterruptedException {
        front.beginScene(clock.instant());
        clock.moveTo(latest(each -> Objects.requireNonNullElse(
                        each.term().graceEnd(), each.term().end()))
                .plus(PAST));
        until("the role taken back", () -> !maraHasRole());
        until("Tariq outside", () -> !tariqInside());
        breathe();
        breathe();
        front.openChannel(cast.general());
        breathe();
        buy();
        hilt.pay(front.checkout());
        until("the role again", this::maraHasRole);
        breathe();
    }

    private Stream<Membership> memberships() {
        return Stream.of(
                        hilt.memberships()
                                .of(
                                        Cast.GOLD,
                                        Long.toString(cast.onDiscord("mara").id())),
                        hilt.memberships()
                                .of(
                                        Cast.LOUNGE,
                                        Long.toString(cast.onTelegram("tariq").id())))
                .flatMap(Optional::stream);
    }

    private Instant latest(Function<Membership, Instant> moment) {
        return memberships()
                .map(moment)
                .max(Instant::compareTo)
                .orElseThrow(() -> new IllegalStateException("Nobody has a membership yet: play the steps before"));
    }

    private static void until(String what, BooleanSupplier seen) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.getAsBoolean()) {
            require(what, System.nanoTime() < end);
            Thread.sleep(GLANCE.toMillis());
        }
    }

    private static void require(String what, boolean seen) {
        if (!seen) {
            throw new IllegalStateException("The tour waited for this and did not see it: " + what);
        }
    }

    private void breathe() throws InterruptedException {
        Thread.sleep(pace.toMillis());
    }
}
