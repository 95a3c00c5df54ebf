package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the guilds' audit logs. */
final class Audit {
    private final Realm realm;
    private final Events events;

    Audit(Realm realm, Events events) {
        this.realm = realm;
        this.events = events;
    }

    void write(Guild guild, By by, AuditAction action, long target, long role) {
        AuditEntry entry =
                new AuditEntry(realm.ids.next(), realm.clock.instant(), by.who(), action, target, role, by.reason());
        guild.audit.add(entry);
        events.audited(guild, wire(guild, entry));
    }

    static ObjectNode wire(Guild guild, AuditEntry entry) {
        ObjectNode json = Wire.object()
                .put("id", Wire.id(entry.id()))
                .put("user_id", Wire.id(entry.who()))
                .put("target_id", Wire.id(entry.target()))
                .put("action_type", entry.action().number());
        if (!entry.reason().isEmpty()) {
            json.put("reason", entry.reason());
        }
        if (entry.role() != 0) {
            json.putArray("changes")
                    .addObject()
                    .put("key", entry.action() == AuditAction.ROLE_ADD ? "$add" : "$remove")
                    .putArray("new_value")
                    .addObject()
                    .put("id", Wire.id(entry.role()))
                    .put("name", guild.roles.containsKey(entry.role()) ? guild.role(entry.role()).name : "");
        }
        return json;
    }
}
