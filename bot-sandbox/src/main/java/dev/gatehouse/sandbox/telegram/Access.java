package dev.gatehouse.sandbox.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whether the bot may do what it asks for: the refusals all methods have in common. */
final class Access {
    /** So long may a bot write to somebody who knocked and never started it. */
    static final Duration KNOCK_WINDOW = Duration.ofMinutes(5);

    private final World world;
    private final Map<Long, Long> knocked = new HashMap<>();

    Access(World world) {
        this.world = world;
    }

    /** The chat a call names, by number or by public {@code @username}. */
    Chat named(Params params) {
        String text = params.text("chat_id");
        if (text.isEmpty()) {
            throw Refusal.bad("chat_id is empty");
        }
        return (text.startsWith("@") ? world.findChat(text.substring(1)) : numbered(text))
                .orElseThrow(() -> Refusal.bad("chat not found"));
    }

    private Optional<Chat> numbered(String text) {
        try {
            return world.findChat(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Chat readable(Params params) {
        Chat chat = named(params);
        if (chat.kind() != ChatKind.PRIVATE && chat.username().isEmpty()) {
            refuseOutside(chat);
        }
        return chat;
    }

    /** A group or channel the bot is in; a basic group that moved on says where it went. */
    Chat joined(Params params) {
        Chat chat = named(params);
        if (chat.migratedTo() != 0) {
            throw Refusal.migrated(chat.migratedTo());
        }
        if (chat.kind() == ChatKind.PRIVATE) {
            throw Refusal.bad("there are no members in the private chat");
        }
        refuseOutside(chat);
        return chat;
    }

    Chat writable(Params params) {
        Chat chat = named(params);
        if (chat.kind() == ChatKind.PRIVATE) {
            refuseUnreachable(world.person(chat.id()));
            return chat;
        }
        joined(params);
        if (chat.kind() == ChatKind.CHANNEL && !world.botIn(chat).may(Right.POST_MESSAGES)) {
            throw Refusal.bad("need administrator rights in the channel chat");
        }
        return chat;
    }

    private void refuseOutside(Chat chat) {
        Member bot = world.botIn(chat);
        String what = chat.kind() == ChatKind.GROUP ? "group" : chat.kind().word();
        if (bot.is(MemberStatus.KICKED)) {
            throw Refusal.forbidden("bot was kicked from the " + what + " chat");
        }
        if (!bot.inside()) {
            throw Refusal.forbidden("bot is not a member of the " + what + " chat");
        }
    }

    private void refuseUnreachable(Person person) {
        if (person.deactivated()) {
            throw Refusal.forbidden("user is deactivated");
        }
        if (person.blocking()) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
        if (!person.started() && !mayAnswerKnock(person.id())) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
    }

    private boolean mayAnswerKnock(long user) {
        Long since = knocked.get(user);
        return since != null && world.nanos() - since < KNOCK_WINDOW.toNanos();
    }

    void knocked(long user) {
        knocked.put(user, world.nanos());
    }

    void knockAnswered(long user) {
        knocked.remove(user);
    }

    Member require(Chat chat, Right right, String refusal) {
        Member bot = world.botIn(chat);
        if (!bot.may(right)) {
            throw Refusal.bad(refusal);
        }
        return bot;
    }

    /** The account a call names in {@code user_id}. */
    Person person(Params params) {
        if (!params.has("user_id")) {
            throw Refusal.bad("invalid user_id specified");
        }
        return world.findPerson(params.number("user_id", 0)).orElseThrow(() -> Refusal.bad("PARTICIPANT_ID_INVALID"));
    }
}
