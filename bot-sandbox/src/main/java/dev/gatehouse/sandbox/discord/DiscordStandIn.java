package dev.gatehouse.sandbox.discord;

import dev.gatehouse.sandbox.CallLog;
import dev.gatehouse.sandbox.Faults;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A Discord on 127.0.0.1 for one bot. An unchanged client library logs in to it when its REST base and gateway point
 * here; the methods are the acts of people, and what they see. Mistakes of the caller (no such user, a command nobody
 * registered, a button that is not there) throw {@link IllegalArgumentException}; what Discord itself would not let
 * happen now, such as a banned user joining, {@link IllegalStateException}.
 */
public final class DiscordStandIn implements AutoCloseable {
    private static final Duration CHOICES_WITHIN = Duration.ofSeconds(3);

    private final Realm realm;
    private final RateLimits limits;
    private final People people;
    private final Client client;
    private final StandInServer server;

    private DiscordStandIn(SandboxClock clock, int port, MachineTime time) {
        this.realm = new Realm(clock, time);
        this.limits = new RateLimits(realm);
        Deeds deeds = new Deeds(realm);
        this.people = new People(realm, deeds);
        this.client = new Client(realm);
        this.server = StandInServer.start(clock, port, routes -> routes(routes, deeds));
    }

    /** Starts to listen on {@code port}, or on any free one when it is 0. */
    public static DiscordStandIn start(SandboxClock clock, int port) {
        return start(clock, port, MachineTime.system());
    }

    /** The same with the time of deadlines, rate windows and ids in the caller's hand. */
    public static DiscordStandIn start(SandboxClock clock, int port, MachineTime time) {
        return new DiscordStandIn(clock, port, time);
    }

    private void routes(RoutesConfig routes, Deeds deeds) {
        Posts posts = new Posts(realm, deeds.events);
        Rest rest = new Rest(realm, routes, limits);
        new SelfRoutes(realm, deeds).add(rest);
        new GuildRoutes().add(rest);
        new MemberRoutes(realm, deeds).add(rest);
        new BanRoutes(realm, deeds).add(rest);
        new InviteRoutes(realm, deeds).add(rest);
        new MessageRoutes(realm, posts).add(rest);
        new CommandRoutes(realm).add(rest);
        new CallbackRoutes(realm, posts).add(rest);
        new WebhookRoutes(realm, posts).add(rest);
        rest.rest();
        realm.gateway.routes(routes);
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

    public long addUser(String name) {
        return locked(() -> people.addUser(name));
    }

    /** The language a user's client speaks, such as {@code de}; {@code en-US} at the start. */
    public void speak(long user, String locale) {
        locked(() -> realm.user(user).locale = locale);
    }

    /**
     * A server with its owner inside, {@code #general}, and the bot under a managed role "Gatehouse" at position 100;
     * roles below that position are in its reach.
     */
    public long addGuild(String name, long ownerUser) {
        return locked(() -> people.addGuild(name, ownerUser));
    }

    public long addRole(long guild, String name, int position, long permissions) {
        return locked(() -> people.addRole(guild, name, position, permissions));
    }

    public void moveRole(long guild, long role, int position) {
        locked(() -> people.moveRole(guild, role, position));
    }

    /** Sets what a role may, the bot's own among them. */
    public void permitRole(long guild, long role, long permissions) {
        locked(() -> people.permitRole(guild, role, permissions));
    }

    public void deleteRole(long guild, long role) {
        locked(() -> people.deleteRole(guild, role));
    }

    public long botRole(long guild) {
        return locked(() -> realm.guild(guild).botRole);
    }

    /** Nothing happens to one who is inside already; a banned user throws. */
    public void join(long guild, long user) {
        locked(() -> people.join(guild, user));
    }

    /** Joins by an invite link; throws when it is spent, expired or deleted. */
    public void accept(String inviteCode, long user) {
        locked(() -> people.accept(inviteCode, user));
    }

    public void leave(long guild, long user) {
        locked(() -> people.leave(guild, user));
    }

    public void removeBot(long guild) {
        leave(guild, realm.bot.id);
    }

    /** Invites the bot again after it was removed. */
    public void addBot(long guild) {
        join(guild, realm.bot.id);
    }

    public void kick(long guild, long user) {
        locked(() -> people.kick(guild, user));
    }

    public void ban(long guild, long user, String reason) {
        locked(() -> people.ban(guild, user, reason));
    }

    public void unban(long guild, long user) {
        locked(() -> people.unban(guild, user));
    }

    public boolean isMember(long guild, long user) {
        return locked(() -> realm.guild(guild).members.containsKey(user));
    }

    public boolean isBanned(long guild, long user) {
        return locked(() -> realm.guild(guild).bans.containsKey(user));
    }

    public boolean hasRole(long guild, long user, long role) {
        return locked(() -> realm.guild(guild)
                .member(user)
                .filter(each -> each.roles.contains(role))
                .isPresent());
    }

    /** By a moderator's hand. */
    public void giveRole(long guild, long user, long role) {
        locked(() -> people.giveRole(guild, user, role));
    }

    /** By a moderator's hand. */
    public void takeRole(long guild, long user, long role) {
        locked(() -> people.takeRole(guild, user, role));
    }

    public void closeDms(long user) {
        locked(() -> realm.user(user).dmsClosed = true);
    }

    public void openDms(long user) {
        locked(() -> realm.user(user).dmsClosed = false);
    }

    /** What the bot wrote to the user, oldest first. */
    public List<Message> dms(long user) {
        return locked(() -> realm.dms.containsKey(user) ? people.seen(realm.dmWith(realm.user(user))) : List.of());
    }

    public long generalChannel(long guild) {
        return locked(() -> realm.guild(guild).generalChannel);
    }

    public List<Message> channelMessages(long channel) {
        return locked(() -> people.seen(realm.channel(channel)));
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

    public List<RegisteredCommand> commands() {
        return locked(() -> List.copyOf(realm.commands));
    }

    /** Oldest first. */
    public List<AuditEntry> auditLog(long guild) {
        return locked(() -> List.copyOf(realm.guild(guild).audit));
    }

    @Override
    public void close() {
        server.close();
    }

    private <T> T locked(Supplier<T> work) {
        synchronized (realm) {
            return work.get();
        }
    }

    private void locked(Runnable work) {
        synchronized (realm) {
            work.run();
        }
    }
}
