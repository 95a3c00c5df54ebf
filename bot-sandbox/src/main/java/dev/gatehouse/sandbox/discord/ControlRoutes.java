package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sandbox.StandInServer;
import io.javalin.config.RoutesConfig;

/** People, servers and switches by control calls. */
final class ControlRoutes {
    private static final String MEMBER = "guilds/{guild}/members/{user}";
    private static final String ROLE = "guilds/{guild}/roles/{role}";
    private static final String BAN = "guilds/{guild}/bans/{user}";

    private final DiscordStandIn discord;

    ControlRoutes(DiscordStandIn discord) {
        this.discord = discord;
    }

    void add(RoutesConfig routes) {
        ControlCall.on(routes, "GET", "state", call -> discord.state());
        ControlCall.on(routes, "POST", "users", call -> ControlCall.made(discord.addUser(call.text("name"))));
        ControlCall.on(routes, "PATCH", "users/{user}", this::changeUser);
        ControlCall.on(routes, "POST", "guilds", this::addGuild);
        ControlCall.on(routes, "POST", "guilds/{guild}/roles", this::addRole);
        ControlCall.on(routes, "PATCH", ROLE, this::changeRole);
        members(routes);
        bansAndBot(routes);
        ControlCall.on(routes, "GET", "guilds/{guild}/audit", this::audit);
        accidents(routes);
    }

    private void members(RoutesConfig routes) {
        act(routes, "DELETE", ROLE, call -> discord.deleteRole(call.path("guild"), call.path("role")));
        act(routes, "PUT", MEMBER, call -> discord.join(call.path("guild"), call.path("user")));
        act(routes, "DELETE", MEMBER, call -> discord.leave(call.path("guild"), call.path("user")));
        act(routes, "POST", MEMBER + "/kick", call -> discord.kick(call.path("guild"), call.path("user")));
        act(
                routes,
                "PUT",
                MEMBER + "/roles/{role}",
                call -> discord.giveRole(call.path("guild"), call.path("user"), call.path("role")));
        act(
                routes,
                "DELETE",
                MEMBER + "/roles/{role}",
                call -> discord.takeRole(call.path("guild"), call.path("user"), call.path("role")));
    }

    private void bansAndBot(RoutesConfig routes) {
        act(routes, "PUT", BAN, call -> discord.ban(call.path("guild"), call.path("user"), call.text("reason", "")));
        act(routes, "DELETE", BAN, call -> discord.unban(call.path("guild"), call.path("user")));
        act(routes, "PUT", "guilds/{guild}/bot", call -> discord.addBot(call.path("guild")));
        act(routes, "DELETE", "guilds/{guild}/bot", call -> discord.removeBot(call.path("guild")));
        act(
                routes,
                "POST",
                "invites/{code}/accept",
                call -> discord.accept(call.pathText("code"), call.number("user")));
    }

    private void accidents(RoutesConfig routes) {
        act(routes, "POST", "switches", this::set);
        act(routes, "POST", "gateway/drop", call -> discord.switches().dropGateway());
        act(routes, "POST", "gateway/reconnect", call -> discord.switches().reconnectGateway());
        act(routes, "POST", "gateway/close", call -> discord.switches().closeGateway((int) call.number("code", 4000)));
    }

    /** What a control route does that has nothing to tell. */
    @FunctionalInterface
    private interface Act {
        void run(ControlCall call);
    }

    private static void act(RoutesConfig routes, String method, String path, Act act) {
        ControlCall.on(routes, method, path, call -> {
            act.run(call);
            return ControlCall.done();
        });
    }

    private JsonNode changeUser(ControlCall call) {
        long user = call.path("user");
        if (call.has("dmsClosed") && call.flag("dmsClosed")) {
            discord.closeDms(user);
        } else if (call.has("dmsClosed")) {
            discord.openDms(user);
        }
        if (call.has("locale")) {
            discord.speak(user, call.text("locale"));
        }
        return ControlCall.done();
    }

    private JsonNode addGuild(ControlCall call) {
        long guild = discord.addGuild(call.text("name"), call.number("owner"));
        return ControlCall.made(guild)
                .put("botRole", Wire.id(discord.botRole(guild)))
                .put("generalChannel", Wire.id(discord.generalChannel(guild)));
    }

    private JsonNode addRole(ControlCall call) {
        return ControlCall.made(discord.addRole(
                call.path("guild"),
                call.text("name"),
                (int) call.number("position", 1),
                call.number("permissions", 0)));
    }

    private JsonNode changeRole(ControlCall call) {
        if (call.has("position")) {
            discord.moveRole(call.path("guild"), call.path("role"), (int) call.number("position"));
        }
        if (call.has("permissions")) {
            discord.permitRole(call.path("guild"), call.path("role"), call.number("permissions"));
        }
        return ControlCall.done();
    }

    private JsonNode audit(ControlCall call) {
        return StandInServer.JSON.valueToTree(discord.auditLog(call.path("guild")));
    }

    private void set(ControlCall call) {
        DiscordSwitches switches = discord.switches();
        if (call.has("membersIntentAllowed")) {
            switches.membersIntentAllowed(call.flag("membersIntentAllowed"));
        }
        if (call.has("refuseResume")) {
            switches.refuseResume(call.flag("refuseResume"));
        }
        if (call.has("gatewayDown")) {
            switches.gatewayDown(call.flag("gatewayDown"));
        }
        if (call.has("twoFactor")) {
            switches.twoFactor(
                    call.field("twoFactor").path("guild").asLong(),
                    call.field("twoFactor").path("required").asBoolean());
        }
        setLimits(call, switches);
    }

    private static void setLimits(ControlCall call, DiscordSwitches switches) {
        if (call.has("memberRoleLimit")) {
            switches.memberRoleLimit(call.limit("memberRoleLimit"));
        }
        if (call.has("otherRoutesLimit")) {
            switches.otherRoutesLimit(call.limit("otherRoutesLimit"));
        }
        if (call.has("globalLimit")) {
            switches.globalLimit(call.limit("globalLimit"));
        }
        if (call.has("invalidRequestsAllowed")) {
            switches.invalidRequestsAllowed((int) call.number("invalidRequestsAllowed"));
        }
    }
}
