package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Function;

/** Users, members, roles and channels as Discord writes them. Ids are strings: they do not fit a double. */
final class Wire {
    private Wire() {}

    static ObjectNode object() {
        return StandInServer.JSON.createObjectNode();
    }

    static ArrayNode array() {
        return StandInServer.JSON.createArrayNode();
    }

    static <T> ArrayNode list(Collection<T> all, Function<T, ? extends JsonNode> form) {
        ArrayNode array = array();
        all.forEach(each -> array.add(form.apply(each)));
        return array;
    }

    static ArrayNode ids(Collection<Long> all) {
        ArrayNode array = array();
        all.forEach(each -> array.add(id(each)));
        return array;
    }

    static String id(long id) {
        return Long.toUnsignedString(id);
    }

    static String at(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    static ObjectNode user(User user) {
        return object().put("id", id(user.id))
                .put("username", user.name)
                .put("discriminator", user.bot ? "0001" : "0")
                .put("global_name", user.bot ? null : user.name)
                .putNull("avatar")
                .put("bot", user.bot)
                .put("system", false)
                .put("public_flags", 0)
                .put("flags", 0);
    }

    static ObjectNode member(Member member) {
        ObjectNode json = object();
        json.set("user", user(member.user));
        json.putNull("nick").putNull("avatar").putNull("premium_since").putNull("communication_disabled_until");
        json.set("roles", ids(member.roles));
        return json.put("joined_at", at(member.joinedAt))
                .put("deaf", false)
                .put("mute", false)
                .put("pending", false)
                .put("flags", 0);
    }

    static ObjectNode role(Role role) {
        ObjectNode json = object().put("id", id(role.id))
                .put("name", role.name)
                .put("color", 0)
                .put("hoist", false)
                .putNull("icon")
                .putNull("unicode_emoji")
                .put("position", role.position)
                .put("permissions", Long.toString(role.permissions))
                .put("managed", role.managed)
                .put("mentionable", false)
                .put("flags", 0);
        json.putObject("colors")
                .put("primary_color", 0)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        return json;
    }

    static ObjectNode channel(Channel channel) {
        ObjectNode json = object().put("id", id(channel.id)).put("type", channel.type());
        json.put("flags", 0).putNull("last_message_id");
        if (channel.guild != null) {
            json.put("guild_id", id(channel.guild.id)).put("name", channel.name);
            json.put("position", 0).put("nsfw", false).put("rate_limit_per_user", 0);
            json.putNull("topic").putNull("parent_id").set("permission_overwrites", overwrites(channel));
        }
        if (channel.recipient != null) {
            json.putArray("recipients").add(user(channel.recipient));
        }
        return json;
    }

    /** A locked channel is closed to everyone and opened to its role and to the bot. */
    private static ArrayNode overwrites(Channel channel) {
        ArrayNode overwrites = array();
        Guild guild = channel.guild;
        Role role = channel.onlyFor;
        if (guild != null && role != null) {
            overwrites.add(overwrite(guild.id, 0, Permission.VIEW_CHANNEL));
            overwrites.add(overwrite(role.id, Permission.VIEW_CHANNEL, 0));
            overwrites.add(overwrite(guild.botRole, Permission.VIEW_CHANNEL, 0));
        }
        return overwrites;
    }

    private static ObjectNode overwrite(long role, long allowed, long denied) {
        return object().put("id", id(role))
                .put("type", 0)
                .put("allow", Long.toString(allowed))
                .put("deny", Long.toString(denied));
    }

    static ObjectNode invite(Invite invite, Guild guild) {
        ObjectNode json = object().put("type", 0).put("code", invite.code());
        json.putObject("guild").put("id", id(guild.id)).put("name", guild.name);
        json.putObject("channel")
                .put("id", id(invite.channel().id))
                .put("name", invite.channel().name)
                .put("type", invite.channel().type());
        json.set("inviter", user(invite.inviter()));
        return json.put("uses", invite.uses())
                .put("max_uses", invite.maxUses())
                .put("max_age", invite.maxAgeSeconds())
                .put("temporary", false)
                .put("created_at", at(invite.createdAt()));
    }
}
