package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The button that lets somebody pick a person they know, and tells the bot that person's number. */
final class UserSharing {
    private final World world;
    private final Chats chats;

    UserSharing(World world, Chats chats) {
        this.world = world;
        this.chats = chats;
    }

    void share(long user, long messageId, String label, Person picked) {
        Chat home = world.chat(user);
        ObjectNode message = home.messages().get(messageId);
        if (message == null) {
            throw new IllegalArgumentException("The message is gone: " + messageId);
        }
        JsonNode request = People.button(message, label).path("request_users");
        boolean offered = !request.isMissingNode()
                && (!request.has("user_is_bot") || request.path("user_is_bot").asBoolean() == world.isBot(picked.id()));
        if (!offered) {
            throw new IllegalArgumentException(picked.id() + " is not offered to " + user + " here");
        }
        ObjectNode answer = chats.blank(home, user);
        ObjectNode told = answer.putObject("users_shared");
        told.put("request_id", request.path("request_id").asInt());
        ObjectNode shared = told.putArray("users").addObject().put("user_id", picked.id());
        if (request.path("request_name").asBoolean()) {
            shared.put("first_name", picked.firstName());
        }
        chats.publish(home, answer);
    }
}
