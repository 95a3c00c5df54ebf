package dev.gatehouse.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.Secret;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.door.Door;
import dev.gatehouse.notice.Languages;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.telegram.Message;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import dev.gatehouse.telegram.TelegramSettings.UpdatesBy;
import dev.gatehouse.testing.HeardAlarms;
import dev.gatehouse.testing.HeardBell;
import dev.gatehouse.testing.NoAdmins;
import dev.gatehouse.testing.ScriptedDesk;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A private supergroup with one gate, Alice who may want in, and the whole platform speaking to a local Telegram. */
abstract class TelegramStory {
    /** In private, in groups and for who runs them, in each language. */
    static final int MENUS = 3 * Languages.all().size();

    protected final SandboxClock clock = new SandboxClock();
    protected final TelegramStandIn telegram = TelegramStandIn.start(clock, 0);
    protected final MemoryRows rows = new MemoryRows();
    protected final HeardAlarms alarms = new HeardAlarms();
    protected final HeardBell bell = new HeardBell();
    protected final ScriptedDesk desk = GoldOnSale.desk();
    /** Machine time that only moves when told, beside the machine's own. */
    protected final AtomicLong skipped = new AtomicLong();

    protected final long owner = telegram.addUser("Olga", "olga");
    protected final long alice = telegram.addUser("Alice", "alice");
    protected final long club = telegram.addSupergroup("Club", owner);
    protected final List<Gate> gates = new CopyOnWriteArrayList<>(List.of(gate(club)));
    protected TelegramPlatform platform = platform(telegram.token());

    @BeforeEach
    void forgetTheSetUp() {
        new OtherProgram(telegram).call("deleteWebhook", "{\"drop_pending_updates\":true}");
        telegram.calls().clear();
    }

    @AfterEach
    void close() {
        platform.close();
        telegram.close();
    }

    protected final TelegramPlatform platform(String token) {
        return platform(
                new TelegramSettings(new Secret(token), Optional.of(URI.create(telegram.url())), UpdatesBy.fetching()));
    }

    protected final TelegramPlatform platform(TelegramSettings settings) {
        return new TelegramPlatform(
                settings,
                rows.rows(),
                () -> new Gates(gates),
                alarms,
                new TelegramClocks(clock, () -> System.nanoTime() + skipped.get()));
    }

    /** Until updates of every kind are told to the bot. */
    protected void start() {
        platform.start(bell, desks());
        await().until(() -> calls("setMyCommands") == MENUS);
    }

    protected void restart() {
        platform.close();
        platform = platform(telegram.token());
        platform.start(bell, desks());
    }

    protected TelegramDesks desks() {
        return new TelegramDesks(desk, new NoAdmins(), List::of);
    }

    protected Door door() {
        return platform.door();
    }

    protected static Gate gate(long chat) {
        return Gate.of(Set.of(new ProductId(GoldOnSale.GOLD)), new DoorAddress.Chat(chat), GateMode.ADDITIVE);
    }

    protected Gate gate() {
        return gate(club);
    }

    protected static Place place(long chat) {
        return new Place(Platform.TELEGRAM, chat);
    }

    protected static PlatformAccount account(long user) {
        return new PlatformAccount(Platform.TELEGRAM, user);
    }

    protected URI wayIn() {
        return door().wayIn(account(alice), gate()).orElseThrow();
    }

    /** Alice opens the way in and her request has come to the house. */
    protected void knock() {
        telegram.open(alice, wayIn().toString());
        await().until(() -> rows.requests.isWaiting(account(alice), place(club)));
    }

    protected int calls(String method) {
        return telegram.calls().of("POST", "(?i)/bot[^/]+/" + method).size();
    }

    protected Message answerTo(long chat) {
        await().until(() -> !telegram.privateMessages(chat).isEmpty());
        List<Message> all = telegram.chatMessages(chat);
        return all.get(all.size() - 1);
    }

    /** What the bot wrote into a group. */
    protected Message answerIn(long chat) {
        await().until(() -> telegram.chatMessages(chat).stream().anyMatch(this::isTheBots));
        return telegram.chatMessages(chat).stream()
                .filter(this::isTheBots)
                .findFirst()
                .orElseThrow();
    }

    private boolean isTheBots(Message message) {
        return message.from() == telegram.botUserId();
    }

    protected void assertNobodyIsBanned() {
        assertThat(calls("banChatMember")).isZero();
        assertThat(telegram.status(club, alice)).isNotEqualTo("kicked");
    }
}
