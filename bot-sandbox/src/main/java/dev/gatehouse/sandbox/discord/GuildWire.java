package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A guild as Discord writes it: over REST, and in full at the gateway. */
final class GuildWire {
    private static final int LARGE = 250;

    private GuildWire() {}

    static ObjectNode guild(Guild guild) {
        ObjectNode json = Wire.object()
                .put("id", Wire.id(guild.id))
                .put("name", guild.name)
                .put("owner_id", Wire.id(guild.owner))
                .put("afk_timeout", 300)
                .put("verification_level", 0)
                .put("default_message_notifications", 0)
                .put("explicit_content_filter", 0)
                .put("mfa_level", guild.twoFactor ? 1 : 0)
                .put("system_channel_id", Wire.id(guild.generalChannel))
                .put("system_channel_flags", 0)
                .put("max_members", 500_000)
                .put("premium_tier", 0)
                .put("premium_subscription_count", 0)
                .put("preferred_locale", "en-US")
                .put("nsfw_level", 0)
                .put("premium_progress_bar_enabled", false);
        blanks(json);
        json.set("roles", Wire.list(guild.roles.values(), Wire::role));
        return json;
    }

    /** Nothing this guild has, but fields a client looks for. */
    private static void blanks(ObjectNode json) {
        for (String empty : List.of("icon", "splash", "banner", "description", "vanity_url_code", "afk_channel_id")) {
            json.putNull(empty);
        }
        for (String none : List.of("emojis", "stickers", "features")) {
            json.putArray(none);
        }
    }

    /** The GUILD_CREATE payload: of the people in it, it names only the bot, as Discord does without presences. */
    static ObjectNode created(Guild guild, Member bot) {
        ObjectNode json = guild(guild)
                .put("joined_at", Wire.at(bot.joinedAt))
                .put("large", guild.members.size() > LARGE)
                .put("unavailable", false)
                .put("member_count", guild.members.size());
        json.set("channels", Wire.list(guild.channels.values(), Wire::channel));
        json.putArray("members").add(Wire.member(bot));
        for (String none : List.of(
                "voice_states",
                "threads",
                "presences",
                "stage_instances",
                "guild_scheduled_events",
                "soundboard_sounds")) {
            json.putArray(none);
        }
        return json;
    }
}
