package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The one place that changes what somebody is in a chat, and tells of it. */
final class Memberships {
    private final World world;
    private final Events events;
    private final Chats chats;

    Memberships(World world, Events events, Chats chats) {
        this.world = world;
        this.events = events;
        this.chats = chats;
    }

    void set(Chat chat, long actor, long user, Member after) {
        set(chat, actor, user, after, null);
    }

    /** Does nothing when it is so already. A member who comes in has no open request any more. */
    void set(Chat chat, long actor, long user, Member after, @Nullable InviteLink link) {
        Member before = world.member(chat, user);
        if (before.equals(after)) {
            return;
        }
        chat.members().put(user, after);
        if (after.inside()) {
            chat.requests().remove(user);
        }
        events.memberChanged(new Events.Change(chat, actor, user, before, after, link));
        if (before.inside() != after.inside() && chat.kind().hasServiceMessages()) {
            announce(chat, actor, user, after.inside());
        }
    }

    private void announce(Chat chat, long actor, long user, boolean came) {
        ObjectNode message = chats.blank(chat, actor);
        ObjectNode who = world.person(user).wire();
        if (came) {
            message.putArray("new_chat_members").add(who);
        } else {
            message.set("left_chat_member", who);
        }
        chats.publish(chat, message);
    }
}
