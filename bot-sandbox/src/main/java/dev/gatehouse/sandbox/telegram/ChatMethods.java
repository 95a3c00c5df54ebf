package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.util.List;
import java.util.Map;

/** What a chat is and who is in it. */
final class ChatMethods {
    private final World world;
    private final Access access;
    private final Memberships memberships;
    private final Flood flood;
    private final Guard guard;

    ChatMethods(World world, Access access, Memberships memberships, Flood flood, Guard guard) {
        this.world = world;
        this.access = access;
        this.memberships = memberships;
        this.flood = flood;
        this.guard = guard;
    }

    Map<String, BotMethod> all() {
        return Map.of(
                "getme", params -> me(),
                "getchat", this::chat,
                "getchatmember", this::member,
                "getchatadministrators", this::administrators,
                "getchatmembercount", this::count,
                "getchatmemberscount", this::count,
                "leavechat", this::leave);
    }

    private Object me() {
        return world.bot()
                .wire()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false)
                .put("supports_join_request_queries", guard.any());
    }

    private Object chat(Params params) {
        Chat chat = access.readable(params);
        ObjectNode full = chat.wire().put("accent_color_id", 0).put("max_reaction_count", 11);
        ObjectNode gifts = full.putObject("accepted_gift_types");
        List.of("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
                .forEach(kind -> gifts.put(kind, false));
        if (!chat.username().isEmpty()) {
            full.putArray("active_usernames").add(chat.username());
        }
        if (chat.linked() != 0) {
            full.put("linked_chat_id", chat.linked());
        }
        if (chat.kind().hasServiceMessages()) {
            full.set("permissions", MemberWire.permissions());
        }
        if (world.botIn(chat).may(Right.INVITE_USERS)) {
            chat.links().values().stream()
                    .filter(link -> link.primary() && !link.revoked() && world.isBot(link.creator()))
                    .forEach(link -> full.put("invite_link", link.url()));
        }
        return full;
    }

    private Object member(Params params) {
        Chat chat = access.joined(params);
        flood.act(chat);
        Person person = access.person(params);
        return MemberWire.of(world.member(chat, person.id()), person);
    }

    private Object administrators(Params params) {
        Chat chat = access.joined(params);
        var found = StandInServer.JSON.createArrayNode();
        chat.members().forEach((user, member) -> {
            if (member.leads()) {
                found.add(MemberWire.of(member, world.person(user)));
            }
        });
        return found;
    }

    private Object count(Params params) {
        Chat chat = access.joined(params);
        return chat.members().keySet().stream()
                .filter(user -> world.member(chat, user).inside())
                .count();
    }

    private Object leave(Params params) {
        Chat chat = access.joined(params);
        long bot = world.bot().id();
        memberships.set(chat, bot, bot, Member.left());
        return true;
    }
}
