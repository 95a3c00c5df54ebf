package dev.gatehouse.sandbox.telegram;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Removing, banning and promoting. */
final class MemberMethods {
    private static final long SHORTEST_BAN = 30;
    private static final long LONGEST_BAN = Duration.ofDays(366).toSeconds();

    private final World world;
    private final Access access;
    private final Memberships memberships;
    private final Flood flood;

    MemberMethods(World world, Access access, Memberships memberships, Flood flood) {
        this.world = world;
        this.access = access;
        this.memberships = memberships;
        this.flood = flood;
    }

    Map<String, BotMethod> all() {
        return Map.of(
                "banchatmember", this::ban,
                "kickchatmember", this::ban,
                "unbanchatmember", this::unban,
                "promotechatmember", this::promote);
    }

    private Object ban(Params params) {
        Chat chat = access.joined(params);
        Person person = access.person(params);
        refuse(chat, person);
        Member banned = chat.kind().keepsBans() ? Member.kicked(until(params)) : Member.left();
        chat.requests().remove(person.id());
        memberships.set(chat, world.bot().id(), person.id(), banned);
        return true;
    }

    /** Too short or too long means for ever. */
    private long until(Params params) {
        long until = params.number("until_date", 0);
        long away = until - world.now();
        return away < SHORTEST_BAN || away > LONGEST_BAN ? 0 : until;
    }

    /** Without {@code only_if_banned} this is the way to remove somebody who may come back at once. */
    private Object unban(Params params) {
        Chat chat = access.joined(params);
        if (!chat.kind().keepsBans()) {
            throw Refusal.bad("method is available for supergroup and channel chats only");
        }
        flood.act(chat);
        Person person = access.person(params);
        Member member = world.member(chat, person.id());
        if (params.flag("only_if_banned") && !member.is(MemberStatus.KICKED)) {
            return true;
        }
        refuse(chat, person);
        memberships.set(chat, world.bot().id(), person.id(), Member.left());
        return true;
    }

    private void refuse(Chat chat, Person person) {
        Member member = world.member(chat, person.id());
        if (member.is(MemberStatus.CREATOR)) {
            throw Refusal.bad("can't remove chat owner");
        }
        if (world.isBot(person.id())) {
            throw Refusal.bad("can't restrict self");
        }
        access.require(chat, Right.RESTRICT_MEMBERS, "not enough rights to restrict/unrestrict chat member");
        if (member.leads()) {
            throw Refusal.bad("user is an administrator of the chat");
        }
    }

    private Object promote(Params params) {
        Chat chat = access.joined(params);
        Person person = access.person(params);
        Member member = world.member(chat, person.id());
        if (member.is(MemberStatus.CREATOR)) {
            throw Refusal.bad("can't remove chat owner");
        }
        Member bot = access.require(chat, Right.PROMOTE_MEMBERS, "not enough rights");
        Set<Right> rights = rights(params);
        if (!bot.rights().containsAll(rights)) {
            throw Refusal.bad("RIGHT_FORBIDDEN");
        }
        if (!member.inside()) {
            throw Refusal.bad("USER_NOT_MUTUAL_CONTACT");
        }
        Member after = rights.isEmpty() ? Member.plain() : Member.administrator(rights);
        memberships.set(chat, world.bot().id(), person.id(), after);
        return true;
    }

    private static Set<Right> rights(Params params) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (params.flag(right.field())) {
                rights.add(right);
            }
        }
        return rights;
    }
}
