package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** Roles the bot makes: at the bottom, and with no permission it does not hold itself. */
final class RoleRoutes {
    private static final String DEFAULT_NAME = "new role";
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ROLES = 250;
    private static final int BOTTOM = 1;

    private final Realm realm;
    private final Deeds deeds;

    RoleRoutes(Realm realm, Deeds deeds) {
        this.realm = realm;
        this.deeds = deeds;
    }

    void add(Rest rest) {
        rest.on("POST", "guilds/{guild}/roles", this::make);
    }

    private Answer make(RestCall call) {
        Guild guild = call.guild();
        call.authority(guild).require(Permission.MANAGE_ROLES);
        JsonNode body = call.body();
        String name = body.path("name").asText(DEFAULT_NAME);
        FormErrors errors = new FormErrors();
        errors.longerThan("name", name, LONGEST_NAME);
        errors.refuseIfAny();
        if (guild.roles.size() >= MOST_ROLES) {
            throw new Refusal(Code.TOO_MANY_ROLES);
        }
        long permissions = Long.parseLong(body.path("permissions").asText(Long.toString(Permission.EVERYONE)));
        call.authority(guild).require(permissions & ~Permission.EVERYONE);
        Role role = new Role(realm.ids.next(), name.isBlank() ? DEFAULT_NAME : name, BOTTOM, permissions, false);
        deeds.addRole(guild, role, call.by());
        return Answer.of(Wire.role(role));
    }
}
