package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
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
        if (request.isMissingNode() || !isOffered(shared, user, request)) {
            throw new IllegalArgumentException(shared.title() + " is not offered to " + user + " here");
        }
        letIn(shared, user, request);
        ObjectNode answer = chats.blank(home, user);
        ObjectNode told = answer.putObject("chat_shared");
        told.put("request_id", request.path("request_id").asInt());
        told.put("chat_id", shared.id());
        if (request.path("request_title").asBoolean()) {
            told.put("title", shared.title());
        }
        chats.publish(home, answer);
    }

    /** What the client shows behind the button: chats of the kind asked for, where the person may give what is asked. */
    private boolean isOffered(Chat chat, long user, JsonNode request) {
        Member member = world.member(chat, user);
        if (chat.kind() == ChatKind.PRIVATE
                || chat.migratedTo() != 0
                || !member.inside()
                || (chat.kind() == ChatKind.CHANNEL)
                        != request.path("chat_is_channel").asBoolean()) {
            return false;
        }
        if (!request.has("user_administrator_rights")) {
            return member.leads() || world.botIn(chat).inside();
        }
        return member.leads() && holds(member, request.path("user_administrator_rights"));
    }

    private static boolean holds(Member member, JsonNode rights) {
        for (Right right : Right.values()) {
            if (rights.path(right.field()).asBoolean() && !member.may(right)) {
                return false;
            }
        }
        return true;
    }

    List<Chat> offered(long user, long messageId, String label) {
        ObjectNode message = world.chat(user).messages().get(messageId);
        if (message == null) {
            throw new IllegalArgumentException("The message is gone: " + messageId);
        }
        JsonNode request = People.button(message, label).path("request_chat");
        return request.isMissingNode()
                ? List.of()
                : world.chats().stream()
                        .filter(chat -> isOffered(chat, user, request))
                        .toList();
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
