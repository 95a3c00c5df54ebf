package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The whole realm as JSON for whoever watches. */
final class StateWire {
    private StateWire() {}

    static ObjectNode of(Realm realm) {
        ObjectNode json = Wire.object()
                .put("token", realm.token)
                .put("botUser", Wire.id(realm.bot.id))
                .put("botOnline", realm.gateway.online())
                .put("identifies", realm.gateway.identifies())
                .put("membersIntentAllowed", realm.switches.membersIntentAllowed());
        json.set("users", Wire.list(realm.users.values(), each -> user(realm, each)));
        json.set("guilds", Wire.list(realm.guilds.values(), StateWire::guild));
        json.set("commands", Wire.list(realm.commands, RegisteredCommand::raw));
        return json;
    }

    private static ObjectNode user(Realm realm, User user) {
        ObjectNode json = Wire.object()
                .put("id", Wire.id(user.id))
                .put("name", user.name)
                .put("bot", user.bot)
                .put("locale", user.locale)
                .put("dmsClosed", user.dmsClosed);
        Channel dm = realm.dms.get(user.id);
        if (dm != null) {
            json.put("dmChannel", Wire.id(dm.id));
        }
        return json;
    }

    private static ObjectNode guild(Guild guild) {
        ObjectNode json = Wire.object()
                .put("id", Wire.id(guild.id))
                .put("name", guild.name)
                .put("owner", Wire.id(guild.owner))
                .put("botRole", Wire.id(guild.botRole))
                .put("generalChannel", Wire.id(guild.generalChannel))
                .put("twoFactor", guild.twoFactor);
        json.set("roles", Wire.list(guild.roles.values(), Wire::role));
        json.set("members", Wire.list(guild.members.values(), Wire::member));
        json.set("bans", Wire.ids(guild.bans.keySet()));
        json.set("invites", Wire.list(guild.invites.values(), each -> Wire.invite(each, guild)));
        return json;
    }
}
