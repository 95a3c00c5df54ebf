package dev.gatehouse.sandbox.telegram;

import java.util.Map;

/** Letting in and turning away whoever knocked. */
final class RequestMethods {
    private final World world;
    private final Access access;
    private final Memberships memberships;
    private final Flood flood;

    RequestMethods(World world, Access access, Memberships memberships, Flood flood) {
        this.world = world;
        this.access = access;
        this.memberships = memberships;
        this.flood = flood;
    }

    Map<String, BotMethod> all() {
        return Map.of("approvechatjoinrequest", this::approve, "declinechatjoinrequest", this::decline);
    }

    private Object approve(Params params) {
        Chat chat = chat(params);
        JoinRequest request = take(chat, access.person(params));
        InviteLink link = chat.links().get(request.link());
        Member entered = world.member(chat, request.user()).entered();
        memberships.set(chat, world.bot().id(), request.user(), entered, link);
        chat.links().computeIfPresent(request.link(), (url, used) -> used.used());
        return true;
    }

    private Object decline(Params params) {
        Chat chat = chat(params);
        take(chat, access.person(params));
        return true;
    }

    private Chat chat(Params params) {
        Chat chat = access.joined(params);
        access.require(chat, Right.INVITE_USERS, "not enough rights to manage chat join requests");
        flood.act(chat);
        return chat;
    }

    private JoinRequest take(Chat chat, Person person) {
        if (world.member(chat, person.id()).inside()) {
            throw Refusal.bad("USER_ALREADY_PARTICIPANT");
        }
        JoinRequest request = chat.requests().remove(person.id());
        if (request == null) {
            throw Refusal.bad("HIDE_REQUESTER_MISSING");
        }
        access.knockAnswered(person.id());
        return request;
    }
}
