package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Registering slash commands, everywhere or in one guild. */
final class CommandRoutes {
    private static final int MOST = 130;
    private static final String GLOBAL = "applications/{application}/commands";
    private static final String IN_GUILD = "applications/{application}/guilds/{guild}/commands";

    private final Realm realm;

    CommandRoutes(Realm realm) {
        this.realm = realm;
    }

    void add(Rest rest) {
        for (String route : List.of(GLOBAL, IN_GUILD)) {
            boolean global = route.equals(GLOBAL);
            rest.on("GET", route, call -> Answer.of(list(place(call, global))));
            rest.on("PUT", route, call -> replace(call, place(call, global)));
            rest.on("POST", route, call -> upsert(call, place(call, global)));
            rest.on(
                    "GET",
                    route + "/{command}",
                    call -> Answer.of(command(call, place(call, global)).raw()));
            rest.on("DELETE", route + "/{command}", call -> delete(call, place(call, global)));
        }
    }

    /** The guild of the path, 0 for everywhere. */
    private long place(RestCall call, boolean global) {
        if (call.id("application") != realm.bot.id) {
            throw new Refusal(Code.UNKNOWN_APPLICATION);
        }
        if (global) {
            return 0;
        }
        return Optional.ofNullable(realm.guilds.get(call.id("guild")))
                .filter(each -> each.members.containsKey(realm.bot.id))
                .orElseThrow(() -> new Refusal(Code.MISSING_ACCESS))
                .id;
    }

    private JsonNode list(long place) {
        return Wire.list(
                realm.commands.stream().filter(each -> each.guild() == place).toList(), RegisteredCommand::raw);
    }

    /** A command keeps its id as long as one of its name is sent. */
    private Answer replace(RestCall call, long place) {
        JsonNode given = call.body();
        FormErrors errors = new FormErrors();
        if (given.size() > MOST) {
            errors.add("_", "BASE_TYPE_MAX_LENGTH", "Must be " + MOST + " or fewer in length.");
        }
        errors.refuseIfAny();
        CommandForm.checkAll(given);
        List<RegisteredCommand> before = List.copyOf(realm.commands);
        realm.commands.removeIf(each -> each.guild() == place);
        for (JsonNode each : given) {
            realm.commands.add(registered(each, place, before));
        }
        realm.notifyAll();
        return Answer.of(list(place));
    }

    private Answer upsert(RestCall call, long place) {
        JsonNode given = call.body();
        CommandForm.check(given);
        RegisteredCommand made = registered(given, place, realm.commands);
        boolean known = realm.commands.removeIf(each -> each.id() == made.id());
        realm.commands.add(made);
        realm.notifyAll();
        return new Answer(known ? 200 : 201, made.raw());
    }

    private RegisteredCommand command(RestCall call, long place) {
        return realm.commands.stream()
                .filter(each -> each.guild() == place && each.id() == call.id("command"))
                .findFirst()
                .orElseThrow(() -> new Refusal(Code.UNKNOWN_COMMAND));
    }

    private Answer delete(RestCall call, long place) {
        realm.commands.remove(command(call, place));
        return Answer.nothing();
    }

    private RegisteredCommand registered(JsonNode given, long place, List<RegisteredCommand> before) {
        String name = given.path("name").asText();
        long id = before.stream()
                .filter(each -> each.guild() == place && each.name().equals(name))
                .mapToLong(RegisteredCommand::id)
                .findFirst()
                .orElseGet(realm.ids::next);
        ObjectNode raw = given.deepCopy();
        raw.put("id", Wire.id(id))
                .put("application_id", Wire.id(realm.bot.id))
                .put("version", Wire.id(realm.ids.next()))
                .put("type", given.path("type").asInt(1));
        if (place != 0) {
            raw.put("guild_id", Wire.id(place));
        }
        fillIn(raw);
        return new RegisteredCommand(id, place, name, given.path("description").asText(""), raw);
    }

    /** What Discord assumes where the definition is silent. */
    private static void fillIn(ObjectNode raw) {
        if (!raw.path("default_member_permissions").isValueNode()) {
            raw.putNull("default_member_permissions");
        }
        if (raw.path("contexts").isEmpty()) {
            raw.putArray("contexts").add(0).add(1);
        }
        if (raw.path("integration_types").isEmpty()) {
            raw.putArray("integration_types").add(0);
        }
    }
}
