package dev.gatehouse.sandbox.discord;

import dev.gatehouse.sandbox.SandboxClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything this Discord holds. Whoever reads or changes it holds its monitor; {@code notifyAll} follows each change
 * somebody may wait for.
 */
final class Realm {
    final SandboxClock clock;
    final MachineTime time;
    final Snowflakes ids;
    final String token;
    final User bot;
    final DiscordSwitches switches = new DiscordSwitches(this);
    final Gateway gateway = new Gateway(this);
    final Map<Long, User> users = new LinkedHashMap<>();
    final Map<Long, Guild> guilds = new LinkedHashMap<>();
    final Map<Long, Channel> channels = new HashMap<>();

    /** The bot's direct-message channels by user id. */
    final Map<Long, Channel> dms = new HashMap<>();

    /** Messages only one person sees, by id. */
    final Map<Long, Post> ephemeral = new HashMap<>();

    /** Files sent with messages, by the attachment's id. */
    final Map<Long, Upload> uploads = new HashMap<>();

    final Map<Long, Interaction> interactions = new HashMap<>();
    final List<RegisteredCommand> commands = new ArrayList<>();

    Realm(SandboxClock clock, MachineTime time) {
        this.clock = clock;
        this.time = time;
        this.ids = new Snowflakes(time);
        this.bot = new User(ids.next(), "Gatehouse", true);
        this.token = "sandbox." + bot.id + "." + UUID.randomUUID();
        users.put(bot.id, bot);
    }

    /** A user that must be there: a wrong id is a mistake of the test or the visitor. */
    User user(long id) {
        return Optional.ofNullable(users.get(id)).orElseThrow(() -> new IllegalArgumentException("no user " + id));
    }

    Guild guild(long id) {
        return Optional.ofNullable(guilds.get(id)).orElseThrow(() -> new IllegalArgumentException("no guild " + id));
    }

    Channel channel(long id) {
        return Optional.ofNullable(channels.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no channel " + id));
    }

    Member member(long guild, long user) {
        return guild(guild)
                .member(user)
                .orElseThrow(() -> new IllegalArgumentException("user " + user + " is not in guild " + guild));
    }

    /** Guilds the bot is in. */
    List<Guild> botGuilds() {
        return guilds.values().stream()
                .filter(each -> each.members.containsKey(bot.id))
                .toList();
    }

    boolean shareGuild(User user) {
        return botGuilds().stream().anyMatch(each -> each.members.containsKey(user.id));
    }

    Channel dmWith(User user) {
        return dms.computeIfAbsent(user.id, id -> {
            Channel made = Channel.dm(ids.next(), user);
            channels.put(made.id, made);
            return made;
        });
    }
}
