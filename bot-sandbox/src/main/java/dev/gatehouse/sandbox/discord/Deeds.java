package dev.gatehouse.sandbox.discord;

/** Changes to a guild's roles and people, whoever makes them: state, audit entry and event together. */
final class Deeds {
    private final Realm realm;
    final Events events;
    private final Audit audit;

    Deeds(Realm realm) {
        this.realm = realm;
        this.events = new Events(realm);
        this.audit = new Audit(realm, events);
    }

    void giveRole(Guild guild, Member member, Role role, By by) {
        if (member.roles.add(role.id)) {
            audit.write(guild, by, AuditAction.ROLE_ADD, member.user.id, role.id);
            events.memberUpdated(guild, member);
        }
    }

    void takeRole(Guild guild, Member member, Role role, By by) {
        if (member.roles.remove(role.id)) {
            audit.write(guild, by, AuditAction.ROLE_REMOVE, member.user.id, role.id);
            events.memberUpdated(guild, member);
        }
    }

    Member join(Guild guild, User user) {
        Member member = new Member(user, realm.clock.instant());
        guild.members.put(user.id, member);
        if (user.id == realm.bot.id) {
            member.roles.add(guild.botRole);
            events.guildCreated(guild);
        } else {
            events.memberAdded(guild, member);
        }
        return member;
    }

    /** The roles go with the membership: who comes back has none. */
    void leave(Guild guild, Member member) {
        guild.members.remove(member.user.id);
        if (member.user.id == realm.bot.id) {
            events.guildLeft(guild);
        } else {
            events.memberRemoved(guild, member);
        }
    }

    void kick(Guild guild, Member member, By by) {
        audit.write(guild, by, AuditAction.KICK, member.user.id, 0);
        leave(guild, member);
    }

    void ban(Guild guild, User user, By by) {
        if (guild.bans.putIfAbsent(user.id, by.reason()) == null) {
            audit.write(guild, by, AuditAction.BAN, user.id, 0);
            events.ban("GUILD_BAN_ADD", guild, user);
        }
        guild.member(user.id).ifPresent(member -> leave(guild, member));
    }

    void unban(Guild guild, User user, By by) {
        guild.bans.remove(user.id);
        audit.write(guild, by, AuditAction.UNBAN, user.id, 0);
        events.ban("GUILD_BAN_REMOVE", guild, user);
    }

    void addRole(Guild guild, Role role, By by) {
        guild.roles.put(role.id, role);
        audit.write(guild, by, AuditAction.ROLE_CREATE, role.id, 0);
        events.roleChanged("GUILD_ROLE_CREATE", guild, role);
    }

    void moveRole(Guild guild, Role role, int position, By by) {
        role.position = position;
        audit.write(guild, by, AuditAction.ROLE_MOVE, role.id, 0);
        events.roleChanged("GUILD_ROLE_UPDATE", guild, role);
    }

    void permitRole(Guild guild, Role role, long permissions, By by) {
        role.permissions = permissions;
        audit.write(guild, by, AuditAction.ROLE_PERMIT, role.id, 0);
        events.roleChanged("GUILD_ROLE_UPDATE", guild, role);
    }

    /** Members lose it silently: Discord sends no member update for a deleted role. */
    void deleteRole(Guild guild, Role role, By by) {
        guild.roles.remove(role.id);
        guild.members.values().forEach(each -> each.roles.remove(role.id));
        audit.write(guild, by, AuditAction.ROLE_DELETE, role.id, 0);
        events.roleDeleted(guild, role);
    }

    void addInvite(Guild guild, Invite invite, By by) {
        guild.invites.put(invite.code(), invite);
        audit.write(guild, by, AuditAction.INVITE_CREATE, 0, 0);
        events.invite("INVITE_CREATE", guild, invite);
    }

    void deleteInvite(Guild guild, Invite invite, By by) {
        guild.invites.remove(invite.code());
        audit.write(guild, by, AuditAction.INVITE_DELETE, 0, 0);
        events.invite("INVITE_DELETE", guild, invite);
    }
}
