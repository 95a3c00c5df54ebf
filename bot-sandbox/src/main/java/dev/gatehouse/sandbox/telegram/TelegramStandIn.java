package dev.gatehouse.sandbox.telegram;

import dev.gatehouse.sandbox.CallLog;
import dev.gatehouse.sandbox.Faults;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.StandInServer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A local Telegram with one bot in it. The bot speaks the Bot API at {@link #url()}; everybody else is moved by the
 * methods below, which return when the change has happened and its update is queued. Ids that do not exist and actions no
 * client would offer throw {@link IllegalArgumentException}.
 */
public final class TelegramStandIn implements AutoCloseable {
    private static final String TOKEN = "7000000001:AAGatehouseSandboxTokenOfNoUseElsewhere";

    private final TelegramSwitches switches = new TelegramSwitches();
    private final Room room;
    private final Backstage backstage;
    private final StandInServer server;

    private TelegramStandIn(SandboxClock clock, int port, LongSupplier nanos) {
        room = new Room(clock, nanos, TOKEN, switches);
        backstage = new Backstage(room);
        server = StandInServer.start(clock, port, routes -> {
            room.routes(routes);
            new TelegramControl(this).routes(routes);
        });
    }

    public static TelegramStandIn start(SandboxClock clock, int port) {
        return start(clock, port, System::nanoTime);
    }

    /** With machine time of one's own, so that flood windows and deadlines can be moved without waiting. */
    public static TelegramStandIn start(SandboxClock clock, int port, LongSupplier nanos) {
        return new TelegramStandIn(clock, port, nanos);
    }

    /** Without a slash at the end. */
    public String url() {
        return server.url();
    }

    public String token() {
        return TOKEN;
    }

    public CallLog calls() {
        return server.calls();
    }

    public Faults faults() {
        return server.faults();
    }

    public TelegramSwitches switches() {
        return switches;
    }

    /** What is needed more rarely. */
    public Backstage backstage() {
        return backstage;
    }

    public String botUsername() {
        return room.world.bot().username();
    }

    public long botUserId() {
        return room.world.bot().id();
    }

    public long addUser(String firstName, String username) {
        return backstage.addUser(room.world.freeUserId(), firstName, username);
    }

    /** Private; the bot is administrator and may invite and restrict. */
    public long addSupergroup(String title, long ownerUser) {
        return room.get(
                () -> room.admins.make(ChatKind.SUPERGROUP, title, ownerUser).id());
    }

    /** A basic group; otherwise as {@link #addSupergroup}. */
    public long addGroup(String title, long ownerUser) {
        return room.get(() -> room.admins.make(ChatKind.GROUP, title, ownerUser).id());
    }

    /** Presses START, unblocking the bot if need be. */
    public void start(long user, String payload) {
        room.run(() -> room.people.start(user, payload));
    }

    /** The private chat with the bot has the user's own id. */
    public void type(long chat, long user, String text) {
        room.run(() -> room.people.type(chat, user, text));
    }

    public void press(long user, Message message, String buttonLabel) {
        room.run(() -> room.people.press(user, message.chatId(), message.id(), buttonLabel));
    }

    public List<CallbackAnswer> callbackAnswers() {
        return room.get(room.callbacks::answers);
    }

    public void block(long user) {
        room.run(() -> room.people.block(room.world.person(user)));
    }

    public void unblock(long user) {
        room.run(() -> room.people.unblock(room.world.person(user)));
    }

    public JoinResult open(long user, String inviteLink) {
        return room.get(() -> room.joining.open(user, inviteLink));
    }

    public void leave(long chat, long user) {
        room.run(() -> room.joining.leave(chat, user));
    }

    /** Where updates are posted; empty while they are fetched. */
    public Optional<String> webhook() {
        return Optional.of(room.webhook.info().path("url").asText()).filter(url -> !url.isEmpty());
    }

    /** Sent by the bot, oldest first, as they read now. */
    public List<Message> privateMessages(long user) {
        return chatMessages(user);
    }

    /** Sent by the bot, oldest first, as they read now. */
    public List<Message> chatMessages(long chat) {
        return backstage.conversation(chat).stream()
                .filter(message ->
                        message.from() == botUserId() || !message.raw().has("from"))
                .toList();
    }

    /** Telegram's word: creator, administrator, member, restricted, left or kicked. */
    public String status(long chat, long user) {
        return room.get(
                () -> room.world.member(room.world.chat(chat), user).status().word());
    }

    public boolean isInside(long chat, long user) {
        return room.get(() -> room.world.member(room.world.chat(chat), user).inside());
    }

    public boolean hasPendingRequest(long chat, long user) {
        return room.get(() -> room.world.chat(chat).requests().containsKey(user));
    }

    public List<InviteLink> links(long chat) {
        return room.get(() -> List.copyOf(room.world.chat(chat).links().values()));
    }

    /** By the owner's hand, as are all below; the bot itself is added like anybody. */
    public void add(long chat, long user) {
        with(chat, it -> room.admins.add(it, user));
    }

    public void ban(long chat, long user) {
        with(chat, it -> room.admins.ban(it, user));
    }

    public void unban(long chat, long user) {
        with(chat, it -> room.admins.unban(it, user));
    }

    public void promote(long chat, long user) {
        with(chat, it -> room.admins.promote(it, user));
    }

    public void demote(long chat, long user) {
        with(chat, it -> room.admins.demote(it, user));
    }

    public void removeBot(long chat) {
        ban(chat, botUserId());
    }

    public void setBotRights(long chat, boolean invite, boolean restrict) {
        with(chat, it -> room.admins.setBotRights(it, invite, restrict));
    }

    /** Makes a basic group a supergroup and returns the new id; the old one only says where it went. */
    public long migrate(long group) {
        return room.get(() -> room.admins.migrate(room.world.chat(group)).id());
    }

    private void with(long chat, Consumer<Chat> action) {
        room.run(() -> action.accept(room.world.chat(chat)));
    }

    @Override
    public void close() {
        room.close();
        server.close();
    }
}
