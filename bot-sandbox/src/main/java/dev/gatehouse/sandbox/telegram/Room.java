package dev.gatehouse.sandbox.telegram;

import dev.gatehouse.sandbox.SandboxClock;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of this Telegram, put together. */
final class Room {
    /** Addresses of links must not repeat in one run; that they do in the next one makes runs comparable. */
    private static final long SEED = 20_261_122L;

    final String token;
    final World world;
    final Updates updates;
    final Webhook webhook;
    final CallbackMethods callbacks;
    final People people;
    final Admins admins;
    final Joining joining;
    final ChatSharing sharing;
    final UserSharing introducing;
    private final TelegramSwitches switches;
    private final LinkWire wire;
    private final Links links;
    private final Chats chats;
    private final Memberships memberships;
    private final Access access;
    final Guard guard;

    Room(SandboxClock clock, LongSupplier nanos, String token, TelegramSwitches switches) {
        this.token = token;
        this.switches = switches;
        world = new World(clock, nanos);
        updates = new Updates(clock);
        webhook = new Webhook(clock, updates, switches);
        wire = new LinkWire(world);
        links = new Links(world, new Random(SEED));
        Events events = new Events(world, updates, wire);
        chats = new Chats(world, events, switches);
        memberships = new Memberships(world, events, chats);
        access = new Access(world);
        callbacks = new CallbackMethods(world, events);
        people = new People(world, events, chats, callbacks);
        admins = new Admins(world, memberships, chats, links);
        guard = new Guard(world, memberships);
        joining = new Joining(world, events, links, memberships, access, guard);
        sharing = new ChatSharing(world, memberships, chats);
        introducing = new UserSharing(world, chats);
    }

    /** Every method this Bot API has. */
    private List<Map<String, BotMethod>> methods() {
        Flood flood = new Flood(world::nanos, switches);
        return List.of(
                new UpdateMethods(updates, webhook).all(),
                new MessageMethods(world, access, chats, flood).all(),
                new FileMethods(world, access, chats, flood).all(),
                callbacks.all(),
                guard.all(),
                new CommandMethods(world).all(),
                new ChatMethods(world, access, memberships, flood, guard).all(),
                new LinkMethods(world, access, links, wire).all(),
                new RequestMethods(world, access, memberships, flood).all(),
                new MemberMethods(world, access, memberships, flood).all());
    }

    void run(Runnable action) {
        synchronized (world) {
            action.run();
        }
    }

    <T extends @Nullable Object> T get(Supplier<T> question) {
        synchronized (world) {
            return question.get();
        }
    }

    void routes(RoutesConfig routes) {
        new BotApi(this, switches, methods()).routes(routes);
    }

    void close() {
        synchronized (world) {
            webhook.remove();
        }
        updates.close();
    }
}
