package dev.gatehouse.sandbox.discord;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people and moderators do by hand, and what can be seen of it. */
final class People {
    /** Where the bot's own role stands; a role at this position or higher is out of its reach. */
    static final int BOT_ROLE_POSITION = 100;

    private final Realm realm;
    private final Deeds deeds;

    People(Realm realm, Deeds deeds) {
        this.realm = realm;
        this.deeds = deeds;
    }

    long addUser(String name) {
        User user = new User(realm.ids.next(), name, false);
        realm.users.put(user.id, user);
        return user.id;
    }

    long addGuild(long id, String name, long owner) {
        User founder = realm.user(owner);
        Guild guild = new Guild(id, name, owner);
        guild.roles.put(guild.id, new Role(guild.id, "@everyone", 0, Permission.EVERYONE, false));
        guild.botRole = realm.ids.next();
        guild.roles.put(guild.botRole, new Role(guild.botRole, "Gatehouse", BOT_ROLE_POSITION, Permission.BOT, true));
        guild.generalChannel = realm.ids.next();
        add(guild, Channel.text(guild.generalChannel, "general", guild));
        realm.guilds.put(guild.id, guild);
        guild.members.put(owner, new Member(founder, realm.clock.instant()));
        deeds.join(guild, realm.bot);
        return guild.id;
    }

    long addRole(long guild, long id, String name, int position, long permissions) {
        Guild in = realm.guild(guild);
        Role role = new Role(id, name, position, permissions, false);
        deeds.addRole(in, role, hand(in));
        return role.id;
    }

    long addManagedRole(long guild, String name, int position) {
        Guild in = realm.guild(guild);
        Role role = new Role(realm.ids.next(), name, position, 0, true);
        deeds.addRole(in, role, hand(in));
        return role.id;
    }

    long addLockedChannel(long guild, String name, long role) {
        Guild in = realm.guild(guild);
        Channel channel = Channel.locked(realm.ids.next(), name, in, in.role(role));
        add(in, channel);
        deeds.events.channelCreated(channel);
        return channel.id;
    }

    private void add(Guild guild, Channel channel) {
        guild.channels.put(channel.id, channel);
        realm.channels.put(channel.id, channel);
    }

    void moveRole(long guild, long role, int position) {
        Guild in = realm.guild(guild);
        deeds.moveRole(in, in.role(role), position, hand(in));
    }

    void permitRole(long guild, long role, long permissions) {
        Guild in = realm.guild(guild);
        deeds.permitRole(in, in.role(role), permissions, hand(in));
    }

    void deleteRole(long guild, long role) {
        Guild in = realm.guild(guild);
        deeds.deleteRole(in, in.role(role), hand(in));
    }

    void join(long guild, long user) {
        Guild in = realm.guild(guild);
        if (in.bans.containsKey(user)) {
            throw new IllegalStateException("user " + user + " is banned from " + in.name);
        }
        if (!in.members.containsKey(user)) {
            deeds.join(in, realm.user(user));
        }
    }

    /** Follows an invite link: it counts, and a spent one is dead. */
    void accept(String code, long user) {
        for (Guild guild : realm.guilds.values()) {
            Invite invite = guild.invites.get(code);
            if (invite != null && !invite.spent(realm.clock.instant())) {
                join(guild.id, user);
                guild.invites.put(code, invite.used());
                return;
            }
        }
        throw new IllegalStateException("the invite " + code + " is not valid");
    }

    void leave(long guild, long user) {
        deeds.leave(realm.guild(guild), realm.member(guild, user));
    }

    void kick(long guild, long user) {
        Guild in = realm.guild(guild);
        deeds.kick(in, realm.member(guild, user), hand(in));
    }

    void ban(long guild, long user, String reason) {
        Guild in = realm.guild(guild);
        deeds.ban(in, realm.user(user), new By(in.owner, reason));
    }

    void unban(long guild, long user) {
        Guild in = realm.guild(guild);
        deeds.unban(in, realm.user(user), hand(in));
    }

    void giveRole(long guild, long user, long role) {
        Guild in = realm.guild(guild);
        deeds.giveRole(in, realm.member(guild, user), in.role(role), hand(in));
    }

    void takeRole(long guild, long user, long role) {
        Guild in = realm.guild(guild);
        deeds.takeRole(in, realm.member(guild, user), in.role(role), hand(in));
    }

    List<Message> seen(Channel channel) {
        return channel.posts.stream().map(Post::seen).toList();
    }

    /** Oldest first, also what only this user sees. */
    List<Line> screen(long channel, long user) {
        Channel on = realm.channel(channel);
        Stream<Post> own = realm.ephemeral.values().stream()
                .filter(each -> each.channel == on && each.onlyFor != null && each.onlyFor.id == user);
        return Stream.concat(on.posts.stream(), own)
                .sorted(Comparator.comparingLong(each -> each.id))
                .map(each -> new Line(each.seen(), each.loading(), occasion(each)))
                .toList();
    }

    /** Clients show above an answer who used which command. */
    private String occasion(Post post) {
        return realm.interactions.values().stream()
                .filter(each -> each.original == post && each.type == Interaction.COMMAND)
                .findFirst()
                .map(each -> each.user.name + " used " + each.typed)
                .orElse("");
    }

    List<ChannelView> channels(long guild, long user) {
        Guild in = realm.guild(guild);
        return in.member(user).stream()
                .flatMap(member -> in.channels.values().stream().filter(each -> each.visibleTo(member)))
                .map(each -> new ChannelView(each.id, each.name, each.onlyFor != null))
                .toList();
    }

    Message message(long channel, long id) {
        return Optional.ofNullable(realm.ephemeral.get(id))
                .or(() -> realm.channel(channel).post(id))
                .map(Post::seen)
                .orElseThrow(() -> new IllegalArgumentException("no message " + id));
    }

    /** A moderator's: the owner stands for all of them. */
    private static By hand(Guild guild) {
        return new By(guild.owner, "");
    }
}
