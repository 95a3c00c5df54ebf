package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** INTERACTION_CREATE as the gateway sends it. */
final class InteractionPayload {
    private static final int CONTEXT_GUILD = 0;
    private static final int CONTEXT_BOT_DM = 1;

    private final Realm realm;

    InteractionPayload(Realm realm) {
        this.realm = realm;
    }

    static int context(Channel channel) {
        return channel.guild == null ? CONTEXT_BOT_DM : CONTEXT_GUILD;
    }

    ObjectNode of(Interaction interaction, ObjectNode data) {
        ObjectNode json = Wire.object()
                .put("id", Wire.id(interaction.id))
                .put("application_id", Wire.id(realm.bot.id))
                .put("type", interaction.type)
                .put("token", interaction.token)
                .put("version", 1)
                .put("locale", interaction.user.locale)
                .put("channel_id", Wire.id(interaction.channel.id))
                .put("context", context(interaction.channel))
                .put("attachment_size_limit", 10_485_760);
        json.set("data", data);
        json.set("channel", Wire.channel(interaction.channel));
        json.putArray("entitlements");
        place(json, interaction);
        if (interaction.source != null) {
            json.set("message", interaction.source.json.deepCopy());
        }
        return json;
    }

    private void place(ObjectNode json, Interaction interaction) {
        Guild guild = interaction.channel.guild;
        if (guild == null) {
            json.set("user", Wire.user(interaction.user));
            json.put("app_permissions", Long.toString(Permission.EVERYONE));
            json.putObject("authorizing_integration_owners").put("0", "0");
            return;
        }
        Member member = realm.member(guild.id, interaction.user.id);
        Member bot = realm.member(guild.id, realm.bot.id);
        json.set("member", Wire.member(member).put("permissions", Long.toString(Permission.of(guild, member))));
        json.put("app_permissions", Long.toString(Permission.of(guild, bot)));
        json.put("guild_id", Wire.id(guild.id)).put("guild_locale", "en-US");
        json.putObject("guild")
                .put("id", Wire.id(guild.id))
                .put("locale", "en-US")
                .putArray("features");
        json.putObject("authorizing_integration_owners").put("0", Wire.id(guild.id));
    }
}
