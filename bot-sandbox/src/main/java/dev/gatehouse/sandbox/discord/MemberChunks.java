package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Answers "Request Guild Members": by ids, by the start of a name, or, with the members intent, everyone. */
final class MemberChunks {
    private static final int CHUNK = 1000;
    private static final int WITHOUT_INTENT = 100;

    private final Realm realm;
    private final GatewaySession session;

    MemberChunks(Realm realm, GatewaySession session) {
        this.realm = realm;
        this.session = session;
    }

    /** Clients write the guild's id as a number, a string or a list of one. */
    void send(JsonNode request) {
        JsonNode named = request.path("guild_id");
        long id = (named.isArray() ? named.path(0) : named).asLong();
        Guild guild = realm.guilds.get(id);
        if (guild == null || !guild.members.containsKey(realm.bot.id)) {
            return;
        }
        ArrayNode missing = Wire.array();
        chunks(guild, request, members(guild, request, missing), missing);
    }

    private List<Member> members(Guild guild, JsonNode request, ArrayNode missing) {
        JsonNode ids = request.path("user_ids");
        if (ids.isMissingNode() || ids.isNull()) {
            return byName(guild, request);
        }
        List<Member> found = new ArrayList<>();
        for (JsonNode each : ids.isArray() ? ids : Wire.array().add(ids)) {
            guild.member(each.asLong()).ifPresentOrElse(found::add, () -> missing.add(each.asText()));
        }
        return found;
    }

    private List<Member> byName(Guild guild, JsonNode request) {
        String query = request.path("query").asText("").toLowerCase(Locale.ROOT);
        int limit = request.path("limit").asInt(0);
        boolean everyone = query.isEmpty() && limit == 0;
        if (everyone && (session.intents & Intents.GUILD_MEMBERS) == 0) {
            return List.of();
        }
        Stream<Member> fitting = guild.members.values().stream()
                .filter(each -> each.user.name.toLowerCase(Locale.ROOT).startsWith(query));
        return (everyone ? fitting : fitting.limit(limit == 0 ? WITHOUT_INTENT : limit)).toList();
    }

    private void chunks(Guild guild, JsonNode request, List<Member> members, ArrayNode missing) {
        int count = Math.max(1, (members.size() + CHUNK - 1) / CHUNK);
        for (int i = 0; i < count; i++) {
            List<Member> part = members.subList(i * CHUNK, Math.min(members.size(), (i + 1) * CHUNK));
            ObjectNode chunk = Wire.object().put("guild_id", Wire.id(guild.id));
            chunk.set("members", Wire.list(part, Wire::member));
            chunk.put("chunk_index", i).put("chunk_count", count);
            chunk.set("not_found", missing);
            if (request.path("nonce").isTextual()) {
                chunk.put("nonce", request.path("nonce").asText());
            }
            session.dispatch("GUILD_MEMBERS_CHUNK", chunk);
        }
    }
}
