package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What the owner of a chat does by hand in his client. */
final class Admins {
    private final World world;
    private final Memberships memberships;
    private final Chats chats;
    private final Links links;

    Admins(World world, Memberships memberships, Chats chats, Links links) {
        this.world = world;
        this.memberships = memberships;
        this.chats = chats;
        this.links = links;
    }

    /** A group as its owner makes it, the bot invited and given the two rights a gate needs. */
    Chat make(ChatKind kind, String title, long owner) {
        Chat chat = world.addChat(kind, title, owner);
        setBotRights(chat, true, true);
        return chat;
    }

    private void set(Chat chat, long user, Member after) {
        memberships.set(chat, chat.owner(), world.person(user).id(), after);
    }

    /** Adding somebody who was banned lifts the ban. */
    void add(Chat chat, long user) {
        Member member = world.member(chat, user);
        if (!member.inside()) {
            set(chat, user, member.entered());
        }
    }

    void ban(Chat chat, long user) {
        set(chat, user, chat.kind().keepsBans() || world.isBot(user) ? Member.kicked(0) : Member.left());
        chat.requests().remove(user);
    }

    void unban(Chat chat, long user) {
        if (world.member(chat, user).is(MemberStatus.KICKED)) {
            set(chat, user, Member.left());
        }
    }

    void promote(Chat chat, long user) {
        set(chat, user, Member.administrator(Right.usual()));
    }

    void demote(Chat chat, long user) {
        set(chat, user, Member.plain());
    }

    void restrict(Chat chat, long user, boolean inside) {
        set(chat, user, Member.restricted(inside));
    }

    void setBotRights(Chat chat, boolean invite, boolean restrict) {
        set(chat, world.bot().id(), Member.administrator(Right.ofBot(chat.kind(), invite, restrict)));
    }

    InviteLink makeLink(Chat chat, boolean createsJoinRequest) {
        return links.make(chat, chat.owner(), new LinkTerms("", createsJoinRequest, 0, null), false);
    }

    /** The group's members move to a supergroup with a new id; its links die with the old one. */
    Chat migrate(Chat group) {
        if (group.kind() != ChatKind.GROUP || group.migratedTo() != 0) {
            throw new IllegalArgumentException("Only a basic group becomes a supergroup, and once");
        }
        Chat supergroup = world.addChat(ChatKind.SUPERGROUP, group.title(), group.owner());
        for (Map.Entry<Long, Member> each : group.members().entrySet()) {
            if (each.getValue().inside()) {
                supergroup.members().put(each.getKey(), each.getValue());
            }
        }
        group.links().replaceAll((url, link) -> link.revoke());
        group.requests().clear();
        ObjectNode there = chats.blank(group, group.owner());
        chats.publish(group, there.put("migrate_to_chat_id", supergroup.id()));
        ObjectNode here = chats.blank(supergroup, group.owner());
        chats.publish(supergroup, here.put("migrate_from_chat_id", group.id()));
        group.migrateTo(supergroup.id());
        return supergroup;
    }
}
