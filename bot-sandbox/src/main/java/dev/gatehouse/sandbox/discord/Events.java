package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells the gateway's listeners what changed. */
final class Events {
    private final Realm realm;

    Events(Realm realm) {
        this.realm = realm;
    }

    void guildCreated(Guild guild) {
        ObjectNode payload = GuildWire.created(guild, realm.member(guild.id, realm.bot.id));
        realm.gateway.dispatch("GUILD_CREATE", guild.id, Intents.GUILDS, payload);
    }

    void guildUpdated(Guild guild) {
        realm.gateway.dispatch("GUILD_UPDATE", guild.id, Intents.GUILDS, GuildWire.guild(guild));
    }

    /** The bot was removed: no {@code unavailable} field, which would mean an outage. */
    void guildLeft(Guild guild) {
        ObjectNode payload = Wire.object().put("id", Wire.id(guild.id));
        realm.gateway.dispatch("GUILD_DELETE", guild.id, Intents.GUILDS, payload);
    }

    /** Discord cannot serve the guild for now; the bot is still in it. */
    void guildUnavailable(Guild guild) {
        ObjectNode payload = Wire.object().put("id", Wire.id(guild.id)).put("unavailable", true);
        realm.gateway.dispatch("GUILD_DELETE", guild.id, Intents.GUILDS, payload);
    }

    void channelCreated(Channel channel) {
        realm.gateway.dispatch("CHANNEL_CREATE", channel.guildId(), Intents.GUILDS, Wire.channel(channel));
    }

    void roleChanged(String event, Guild guild, Role role) {
        ObjectNode payload = in(guild);
        payload.set("role", Wire.role(role));
        realm.gateway.dispatch(event, guild.id, Intents.GUILDS, payload);
    }

    void roleDeleted(Guild guild, Role role) {
        ObjectNode payload = in(guild).put("role_id", Wire.id(role.id));
        realm.gateway.dispatch("GUILD_ROLE_DELETE", guild.id, Intents.GUILDS, payload);
    }

    void memberAdded(Guild guild, Member member) {
        ObjectNode payload = Wire.member(member).put("guild_id", Wire.id(guild.id));
        realm.gateway.dispatch("GUILD_MEMBER_ADD", guild.id, Intents.GUILD_MEMBERS, payload);
    }

    /** A bot hears of changes to itself without the members intent. */
    void memberUpdated(Guild guild, Member member) {
        ObjectNode payload = Wire.member(member).put("guild_id", Wire.id(guild.id));
        int intent = member.user.id == realm.bot.id ? Intents.NONE : Intents.GUILD_MEMBERS;
        realm.gateway.dispatch("GUILD_MEMBER_UPDATE", guild.id, intent, payload);
    }

    void memberRemoved(Guild guild, Member member) {
        ObjectNode payload = in(guild);
        payload.set("user", Wire.user(member.user));
        realm.gateway.dispatch("GUILD_MEMBER_REMOVE", guild.id, Intents.GUILD_MEMBERS, payload);
    }

    void ban(String event, Guild guild, User user) {
        ObjectNode payload = in(guild);
        payload.set("user", Wire.user(user));
        realm.gateway.dispatch(event, guild.id, Intents.GUILD_MODERATION, payload);
    }

    void audited(Guild guild, ObjectNode entry) {
        realm.gateway.dispatch(
                "GUILD_AUDIT_LOG_ENTRY_CREATE",
                guild.id,
                Intents.GUILD_MODERATION,
                entry.put("guild_id", Wire.id(guild.id)));
    }

    void invite(String event, Guild guild, Invite invite) {
        ObjectNode payload = in(guild).put("code", invite.code()).put("channel_id", Wire.id(invite.channel().id));
        if (event.equals("INVITE_CREATE")) {
            payload.setAll(Wire.invite(invite, guild));
            payload.remove("guild");
            payload.remove("channel");
        }
        realm.gateway.dispatch(event, guild.id, Intents.GUILD_INVITES, payload);
    }

    void posted(String event, Post post) {
        if (post.ephemeral()) {
            return;
        }
        ObjectNode payload = post.json.deepCopy();
        int intent = Intents.DIRECT_MESSAGES;
        if (post.channel.guild != null) {
            payload.put("guild_id", Wire.id(post.channel.guildId()));
            intent = Intents.GUILD_MESSAGES;
        }
        realm.gateway.dispatch(event, post.channel.guildId(), intent, payload);
    }

    void deleted(Post post) {
        if (post.ephemeral()) {
            return;
        }
        ObjectNode payload = Wire.object().put("id", Wire.id(post.id)).put("channel_id", Wire.id(post.channel.id));
        int intent = Intents.DIRECT_MESSAGES;
        if (post.channel.guild != null) {
            payload.put("guild_id", Wire.id(post.channel.guildId()));
            intent = Intents.GUILD_MESSAGES;
        }
        realm.gateway.dispatch("MESSAGE_DELETE", post.channel.guildId(), intent, payload);
    }

    private static ObjectNode in(Guild guild) {
        return Wire.object().put("guild_id", Wire.id(guild.id));
    }
}
