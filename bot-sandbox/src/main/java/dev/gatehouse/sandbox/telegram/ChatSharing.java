package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;

/** The button that lets somebody pick one of his chats and gives the bot the rights it asks for in the same tap. */
final class ChatSharing {
    private final World world;
    private final Memberships memberships;
    private final Chats chats;

    ChatSharing(World world, Memberships memberships, Chats chats) {
        this.world = world;
        this.memberships = memberships;
        this.chats = chats;
    }

    void share(long user, long messageId, String label, Chat shared) {
        Chat home = world.chat(user);
        ObjectNode message = home.messages().get(messageId);
        if (message == null) {
            throw new IllegalArgumentException("The message is gone: " + messageId);
        }
        JsonNode request = People.button(message, label).path("request_chat");
        if (request.isMissingNode() || !world.member(shared, user).leads()) {
            throw new IllegalArgumentException(shared.title() + " is not offered to " + user + " here");
        }
        letIn(shared, user, request);
        ObjectNode answer = chats.blank(home, user);
        ObjectNode told = answer.putObject("chat_shared");
        told.set("request_id", request.path("request_id"));
        told.put("chat_id", shared.id());
        if (request.path("request_title").asBoolean()) {
            told.put("title", shared.title());
        }
        chats.publish(home, answer);
    }

    private void letIn(Chat shared, long user, JsonNode request) {
        Member bot = world.botIn(shared);
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (bot.may(right)
                    || request.path("bot_administrator_rights")
                            .path(right.field())
                            .asBoolean()) {
                rights.add(right);
            }
        }
        if (!rights.isEmpty()) {
            rights.add(Right.MANAGE_CHAT);
            memberships.set(shared, user, world.bot().id(), Member.administrator(rights));
        } else if (request.path("bot_is_member").asBoolean() && !bot.inside()) {
            memberships.set(shared, user, world.bot().id(), Member.plain());
        }
    }
}
