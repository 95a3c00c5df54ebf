package dev.gatehouse.sandbox.discord;

import dev.gatehouse.sandbox.CallLog;
import dev.gatehouse.sandbox.Faults;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Discord on 127.0.0.1 for one bot. An unchanged client library logs in to it when its REST base and gateway point
 * here; the methods are the acts of people, and what they see. Mistakes of the caller (no such user, a command nobody
 * registered, a button that is not there) throw {@link IllegalArgumentException}; what Discord itself would not let
 * happen now, such as a banned user joining, {@link IllegalStateException}.
 */
public final class DiscordStandIn extends GuildLife implements AutoCloseable {
    private static final Duration CHOICES_WITHIN = Duration.ofSeconds(3);

    private final RateLimits limits;
    private final Client client;
    private final StandInServer server;

    private DiscordStandIn(SandboxClock clock, int port, MachineTime time) {
        super(new Realm(clock, time));
        this.limits = new RateLimits(realm);
        this.client = new Client(realm);
        this.server = StandInServer.start(clock, port, this::routes);
    }

    /** Starts to listen on {@code port}, or on any free one when it is 0. */
    public static DiscordStandIn start(SandboxClock clock, int port) {
        return start(clock, port, MachineTime.system());
    }

    /** The same with the time of deadlines, rate windows and ids in the caller's hand. */
    public static DiscordStandIn start(SandboxClock clock, int port, MachineTime time) {
        return new DiscordStandIn(clock, port, time);
    }

    private void routes(RoutesConfig routes) {
        Posts posts = new Posts(realm, deeds.events);
        Rest rest = new Rest(realm, routes, limits);
        new SelfRoutes(realm, deeds).add(rest);
        new GuildRoutes().add(rest);
        new MemberRoutes(realm, deeds).add(rest);
        new RoleRoutes(realm, deeds).add(rest);
        new BanRoutes(realm, deeds).add(rest);
        new InviteRoutes(realm, deeds).add(rest);
        new MessageRoutes(realm, posts).add(rest);
        new CommandRoutes(realm).add(rest);
        new CallbackRoutes(realm, posts).add(rest);
        new WebhookRoutes(realm, posts).add(rest);
        rest.rest();
        realm.gateway.routes(routes);
        new ControlRoutes(this).add(routes);
        new ControlClient(this).add(routes);
    }

    /** The files that hang on a message as its reader saw it. */
    public List<Upload> filesOf(Message message) {
        return locked(
                () -> message.attachments().stream().map(realm.uploads::get).toList());
    }

    /** With a slash at the end, as JDA wants it. */
    public String restUrl() {
        return server.url() + Rest.BASE;
    }

    public String gatewayUrl() {
        return "ws://127.0.0.1:" + server.port() + Gateway.PATH;
    }

    public String token() {
        return realm.token;
    }

    public CallLog calls() {
        return server.calls();
    }

    public Faults faults() {
        return server.faults();
    }

    public DiscordSwitches switches() {
        return realm.switches;
    }

    /** Also the application's id. */
    public long botUserId() {
        return realm.bot.id;
    }

    public boolean botOnline() {
        return locked(realm.gateway::online);
    }

    /** Sessions the bot has begun with IDENTIFY. */
    public int identifies() {
        return locked(realm.gateway::identifies);
    }

    /** Answers of 401, 403 and 429 so far. */
    public int invalidRequests() {
        return locked(limits::invalidCount);
    }

    /**
     * Types a command, {@code "name"} or {@code "name group sub"}; guild 0 is the direct message with the bot. An option
     * with choices takes what the client shows. Commands the user cannot see throw.
     */
    public InteractionView slash(long guild, long user, String command, Map<String, String> options) {
        return locked(() -> client.slash(guild, user, command, options));
    }

    /** Presses a button that the message has now. */
    public InteractionView press(long user, Message message, String customId) {
        return locked(() -> client.press(user, message, customId));
    }

    /** Picks from a menu; roles and channels by id. */
    public InteractionView choose(long user, Message message, String customId, List<String> values) {
        return locked(() -> client.choose(user, message, customId, values));
    }

    /** Fills in and sends the form that answered {@code shown}. */
    public InteractionView submit(InteractionView shown, Map<String, String> values) {
        return locked(() -> client.submit(shown, values));
    }

    /** The choices shown while typing; throws when the bot offers none within three seconds. */
    public List<String> autocomplete(long guild, long user, String command, String option, String typed) {
        InteractionView typing = locked(() -> client.typing(guild, user, command, option, typed));
        var choices = typing.awaitChoices(CHOICES_WITHIN);
        return locked(() -> client.offered(user, choices));
    }

    /** An interaction of the last twenty minutes. */
    public InteractionView interaction(long id) {
        return locked(() -> Optional.ofNullable(realm.interactions.get(id))
                .map(each -> new InteractionView(realm, each))
                .orElseThrow(() -> new IllegalArgumentException("no interaction " + id)));
    }

    public List<RegisteredCommand> commands() {
        return locked(() -> List.copyOf(realm.commands));
    }

    @Override
    public void close() {
        server.close();
    }
}
