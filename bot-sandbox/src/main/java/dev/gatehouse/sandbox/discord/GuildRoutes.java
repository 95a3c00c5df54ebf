package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Guilds, their roles and channels, and what was done in them. */
final class GuildRoutes {
    private static final int PAGE = 50;

    void add(Rest rest) {
        rest.on("GET", "guilds/{guild}", call -> Answer.of(guild(call)));
        rest.on(
                "GET",
                "guilds/{guild}/roles",
                call -> Answer.of(Wire.list(call.guild().roles.values(), Wire::role)));
        rest.on("GET", "guilds/{guild}/roles/member-counts", this::counts);
        rest.on("GET", "guilds/{guild}/roles/{role}", call -> Answer.of(Wire.role(call.role(call.guild()))));
        rest.on(
                "GET",
                "guilds/{guild}/channels",
                call -> Answer.of(Wire.list(call.guild().channels.values(), Wire::channel)));
        rest.on(
                "GET",
                "guilds/{guild}/onboarding",
                call -> Answer.of(call.guild().onboarding.wire(call.guild())));
        rest.on("GET", "guilds/{guild}/audit-logs", this::auditLog);
    }

    private static ObjectNode guild(RestCall call) {
        Guild guild = call.guild();
        ObjectNode json = GuildWire.guild(guild);
        if (call.query("with_counts").equals("true")) {
            json.put("approximate_member_count", guild.members.size()).put("approximate_presence_count", 1);
        }
        return json;
    }

    /** Holders of each role; everyone's role is not counted. */
    private Answer counts(RestCall call) {
        Guild guild = call.guild();
        ObjectNode counts = Wire.object();
        guild.roles.values().stream().filter(role -> role.id != guild.id).forEach(role -> {
            long holders = guild.members.values().stream()
                    .filter(member -> member.roles.contains(role.id))
                    .count();
            counts.put(Wire.id(role.id), holders);
        });
        return Answer.of(counts);
    }

    /** Newest first, at most 100. */
    private Answer auditLog(RestCall call) {
        Guild guild = call.guild();
        call.authority(guild).require(Permission.VIEW_AUDIT_LOG);
        long limit = Math.min(100, call.query("limit", PAGE));
        long action = call.query("action_type", 0);
        List<AuditEntry> newest = new ArrayList<>();
        for (int i = guild.audit.size() - 1; i >= 0 && newest.size() < limit; i--) {
            AuditEntry entry = guild.audit.get(i);
            if (action == 0 || action == entry.action().number()) {
                newest.add(entry);
            }
        }
        ObjectNode json = Wire.object();
        json.set("audit_log_entries", Wire.list(newest, each -> Audit.wire(guild, each)));
        for (String none : List.of("users", "webhooks", "integrations", "threads", "application_commands")) {
            json.putArray(none);
        }
        return Answer.of(json);
    }
}
