package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;

/** Servers, their people and roles, as the hands of owners, moderators and members change them. */
abstract class GuildLife {
    final Realm realm;
    final Deeds deeds;
    private final People people;

    GuildLife(Realm realm) {
        this.realm = realm;
        this.deeds = new Deeds(realm);
        this.people = new People(realm, deeds);
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
        return addGuildWithId(realm.ids.next(), name, ownerUser);
    }

    /** As above, with an id that a settings file can name beforehand. */
    public long addGuildWithId(long id, String name, long ownerUser) {
        return locked(() -> people.addGuild(id, name, ownerUser));
    }

    public long addRole(long guild, String name, int position, long permissions) {
        return addRoleWithId(realm.ids.next(), guild, name, position, permissions);
    }

    public long addRoleWithId(long id, long guild, String name, int position, long permissions) {
        return locked(() -> people.addRole(guild, id, name, position, permissions));
    }

    /** A role that belongs to an integration: nobody hands it out by hand. */
    public long addManagedRole(long guild, String name, int position) {
        return locked(() -> people.addManagedRole(guild, name, position));
    }

    /** Turns onboarding on: newcomers' clients list {@code channels}, and {@code offered} after an answer. */
    public void onboard(long guild, List<Long> channels, List<Long> offered) {
        locked(() -> realm.guild(guild).onboarding = new Onboarding(true, channels, offered));
    }

    public void stopOnboarding(long guild) {
        locked(() -> realm.guild(guild).onboarding = Onboarding.off());
    }

    /** A text channel that only the owner, the bot and those with the role see. */
    public long addLockedChannel(long guild, String name, long role) {
        return locked(() -> people.addLockedChannel(guild, name, role));
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

    /** The gateway tells of an outage of this guild, and with {@code false} of its end. */
    public void outage(long guild, boolean lasts) {
        locked(() -> {
            if (lasts) {
                deeds.events.guildUnavailable(realm.guild(guild));
            } else {
                deeds.events.guildCreated(realm.guild(guild));
            }
        });
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

    /** What a user's client shows in a channel, oldest first; 0 is the direct message with the bot. */
    public List<Line> screen(long channel, long user) {
        return locked(() -> {
            if (channel != 0) {
                return people.screen(channel, user);
            }
            return realm.dms.containsKey(user) ? people.screen(realm.dmWith(realm.user(user)).id, user) : List.of();
        });
    }

    /** The channels a user's client lists; none outside the guild. */
    public List<ChannelView> channels(long guild, long user) {
        return locked(() -> people.channels(guild, user));
    }

    /** Oldest first. */
    public List<AuditEntry> auditLog(long guild) {
        return locked(() -> List.copyOf(realm.guild(guild).audit));
    }

    /** A message as it stands now, also one only one person sees. */
    public Message message(long channel, long id) {
        return locked(() -> people.message(channel, id));
    }

    /** The names of the roles somebody holds; none for who is not in the guild. */
    public List<String> rolesOf(long guild, long user) {
        return locked(() -> realm.guild(guild).member(user).stream()
                .flatMap(member -> member.roles.stream())
                .map(role -> realm.guild(guild).role(role).name)
                .toList());
    }

    /** Everything there is, for a page that shows it. */
    public ObjectNode state() {
        return locked(() -> StateWire.of(realm));
    }

    final <T> T locked(Supplier<T> work) {
        synchronized (realm) {
            return work.get();
        }
    }

    final void locked(Runnable work) {
        synchronized (realm) {
            work.run();
        }
    }
}
