package dev.gatehouse.sandbox.telegram;

import java.util.Optional;

/** Opening links and leaving. */
final class Joining {
    private final World world;
    private final Events events;
    private final Links links;
    private final Memberships memberships;
    private final Access access;
    private final Guard guard;

    Joining(World world, Events events, Links links, Memberships memberships, Access access, Guard guard) {
        this.world = world;
        this.events = events;
        this.links = links;
        this.memberships = memberships;
        this.access = access;
        this.guard = guard;
    }

    JoinResult open(long user, String url) {
        long id = world.person(user).id();
        Optional<Links.Found> found = links.find(url);
        return found.map(each -> enter(each.chat(), each.link(), id)).orElse(JoinResult.REFUSED);
    }

    /** A chat with a public username takes everybody it has not banned. */
    JoinResult joinPublic(long chatId, long user) {
        Chat chat = world.chat(chatId);
        Member member = world.member(chat, world.person(user).id());
        if (chat.username().isEmpty() || member.is(MemberStatus.KICKED)) {
            return JoinResult.REFUSED;
        }
        memberships.set(chat, user, user, member.inside() ? member : member.entered());
        return JoinResult.JOINED;
    }

    private JoinResult enter(Chat chat, InviteLink link, long user) {
        Member member = world.member(chat, user);
        if (member.inside()) {
            return JoinResult.JOINED;
        }
        if (member.is(MemberStatus.KICKED) || !link.isLive(world.clock().instant())) {
            return JoinResult.REFUSED;
        }
        if (link.createsJoinRequest()) {
            knock(chat, link, user);
            return JoinResult.REQUESTED;
        }
        memberships.set(chat, user, user, member.entered(), link);
        links.keep(chat, link.used());
        return JoinResult.JOINED;
    }

    /** Knocking twice is one request. */
    private void knock(Chat chat, InviteLink link, long user) {
        if (!chat.requests().containsKey(user)) {
            JoinRequest request = new JoinRequest(user, link.url(), world.now());
            access.knocked(user);
            if (guard.keeps(chat)) {
                events.joinRequested(chat, request, link, guard.ask(chat, request));
            } else {
                chat.requests().put(user, request);
                events.joinRequested(chat, request, link, "");
            }
        }
    }

    void withdraw(long chatId, long user) {
        world.chat(chatId).requests().remove(user);
    }

    void leave(long chatId, long user) {
        Chat chat = world.chat(chatId);
        memberships.set(
                chat, user, user, world.member(chat, world.person(user).id()).gone());
    }
}
