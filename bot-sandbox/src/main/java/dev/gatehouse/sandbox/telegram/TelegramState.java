package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;

/** Everything there is, for a page or a test that only has HTTP. */
final class TelegramState {
    private final Room room;
    private final World world;

    TelegramState(Room room) {
        this.room = room;
        this.world = room.world;
    }

    ObjectNode wire() {
        ObjectNode state = StandInServer.JSON
                .createObjectNode()
                .put("token", room.token)
                .put("now", world.clock().instant().toString())
                .put("waitingUpdates", room.updates.waiting());
        state.set("bot", world.bot().wire());
        ArrayNode users = state.putArray("users");
        world.people().stream().filter(person -> !world.isBot(person.id())).forEach(person -> users.add(user(person)));
        ArrayNode chats = state.putArray("chats");
        world.chats().forEach(chat -> chats.add(chat(chat)));
        state.set("callbackAnswers", StandInServer.JSON.valueToTree(room.callbacks.answers()));
        return state;
    }

    private static ObjectNode user(Person person) {
        return person.wire()
                .put("started", person.started())
                .put("blocking", person.blocking())
                .put("deactivated", person.deactivated());
    }

    private ObjectNode chat(Chat chat) {
        ObjectNode wire = chat.wire();
        if (chat.migratedTo() != 0) {
            wire.put("migrated_to", chat.migratedTo());
        }
        ArrayNode members = wire.putArray("members");
        chat.members()
                .keySet()
                .forEach(user -> members.add(MemberWire.of(world.member(chat, user), world.person(user))));
        wire.set(
                "links",
                StandInServer.JSON.valueToTree(chat.links().values().stream().toList()));
        wire.set(
                "requests",
                StandInServer.JSON.valueToTree(chat.requests().values().stream().toList()));
        chat.messages().values().forEach(wire.putArray("messages")::add);
        return wire;
    }
}
