package dev.gatehouse.telegram.door;

import java.time.Duration;
import java.util.OptionalLong;

/** Telegram's "no", or its silence, in the house's words. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What it means for whoever asked. */
    public enum Kind {
        /** No answer, or none that can be read: asking again may help. */
        AWAY,
        /** Too many calls: {@link #await()} says how long to keep quiet. */
        FLOOD,
        BAD_TOKEN,
        /** Somebody else fetches this bot's updates. */
        CONFLICT,
        /** The chat has another number now: {@link #movedTo()}. */
        MIGRATED,
        /** The bot is not in the chat, or there is no such chat. */
        BOT_OUTSIDE,
        BOT_RIGHT_MISSING,
        /** Only supergroups and channels can remove without a ban. */
        BASIC_GROUP,
        /** Nobody by this number was ever seen there, or the account is gone. */
        NO_SUCH_PERSON,
        NOT_WAITING,
        ALREADY_INSIDE,
        IS_ADMIN,
        PERSON_IN_TOO_MANY_CHATS,
        CHAT_FULL,
        DEAD_LINK,
        /** The topic of a forum is gone, or closed to the bot. */
        NO_TOPIC,
        UNCHANGED,
        /** The person blocked the bot, never started it, or is gone. */
        UNREACHABLE,
        /** Any other refusal: the same call would be refused again. */
        REFUSED
    }

    private final Kind kind;
    private final transient Duration await;
    private final long movedTo;

    Trouble(Kind kind, String words, Duration await, long movedTo) {
        super(words);
        this.kind = kind;
        this.await = await;
        this.movedTo = movedTo;
    }

    static Trouble of(Kind kind, String words) {
        return new Trouble(kind, words, Duration.ZERO, 0);
    }

    /** Somebody else takes this bot's updates. */
    public static Trouble conflict(String words) {
        return of(Kind.CONFLICT, words);
    }

    static Trouble flood(String words, Duration await) {
        return new Trouble(Kind.FLOOD, words, await, 0);
    }

    public Kind kind() {
        return kind;
    }

    /** Zero when Telegram named no wait. */
    public Duration await() {
        return await;
    }

    /** The new number; present whenever the kind is {@link Kind#MIGRATED}. */
    public OptionalLong movedTo() {
        return movedTo == 0 ? OptionalLong.empty() : OptionalLong.of(movedTo);
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
