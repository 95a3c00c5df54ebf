package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import org.jspecify.annotations.Nullable;

/** Turns what happens into the updates the bot is entitled to see. */
final class Events {
    /**
     * Somebody's place in a chat changed.
     *
     * @param actor who did it, the member himself included
     * @param link by which link he came, or null
     */
    record Change(
            Chat chat,
            long actor,
            long user,
            Member before,
            Member after,
            @Nullable InviteLink link) {}

    private final World world;
    private final Updates updates;
    private final LinkWire links;

    Events(World world, Updates updates, LinkWire links) {
        this.world = world;
        this.updates = updates;
        this.links = links;
    }

    /** Changes of others are shown to administrators only. */
    void memberChanged(Change change) {
        boolean self = world.isBot(change.user());
        if (self || world.botIn(change.chat()).leads()) {
            updates.add(self ? "my_chat_member" : "chat_member", changed(change));
        }
    }

    private ObjectNode changed(Change change) {
        Person person = world.person(change.user());
        ObjectNode body = StandInServer.JSON.createObjectNode();
        body.set("chat", change.chat().wire());
        body.set("from", world.person(change.actor()).wire());
        body.put("date", world.now());
        body.set("old_chat_member", MemberWire.of(change.before(), person));
        body.set("new_chat_member", MemberWire.of(change.after(), person));
        InviteLink link = change.link();
        if (link != null) {
            body.set("invite_link", links.of(change.chat(), link));
        }
        return body;
    }

    /** In a private chat the bot is told only of being blocked and unblocked. */
    void blocked(Person person, boolean now) {
        ObjectNode body = StandInServer.JSON.createObjectNode();
        body.set("chat", world.chat(person.id()).wire());
        body.set("from", person.wire());
        body.put("date", world.now());
        Member blocked = Member.kicked(0);
        body.set("old_chat_member", MemberWire.of(now ? Member.plain() : blocked, world.bot()));
        body.set("new_chat_member", MemberWire.of(now ? blocked : Member.plain(), world.bot()));
        updates.add("my_chat_member", body);
    }

    /** @param query the question a guard must answer; empty for everybody else */
    void joinRequested(Chat chat, JoinRequest request, InviteLink link, String query) {
        if (!world.botIn(chat).may(Right.INVITE_USERS)) {
            return;
        }
        ObjectNode body = StandInServer.JSON.createObjectNode();
        body.set("chat", chat.wire());
        body.set("from", world.person(request.user()).wire());
        body.put("user_chat_id", request.user()).put("date", request.date());
        body.set("invite_link", links.of(chat, link));
        if (!query.isEmpty()) {
            body.put("query_id", query);
        }
        updates.add("chat_join_request", body);
    }

    void message(Chat chat, ObjectNode message) {
        boolean own = chat.kind() == ChatKind.PRIVATE;
        if (own || (world.botIn(chat).inside() && heard(chat, message))) {
            updates.add(chat.kind() == ChatKind.CHANNEL ? "channel_post" : "message", message.deepCopy());
        }
    }

    /** Privacy mode: a bot that leads nothing hears commands meant for it and service messages, no talk. */
    private boolean heard(Chat chat, ObjectNode message) {
        if (world.botIn(chat).leads() || !message.has("text")) {
            return true;
        }
        String command = message.path("text").asText().split("\\s", 2)[0];
        int at = command.indexOf('@');
        return command.startsWith("/")
                && (at < 0
                        || command.substring(at + 1)
                                .equalsIgnoreCase(world.bot().username()));
    }

    void pressed(ObjectNode query) {
        updates.add("callback_query", query);
    }
}
