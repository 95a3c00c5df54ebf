package dev.gatehouse.telegram.door;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.door.Outcome;

/** What the engine is told when an act at a chat met trouble. */
final class TroubleAtDoor {
    private TroubleAtDoor() {}

    static Outcome outcome(Trouble trouble) {
        return switch (trouble.kind()) {
            case AWAY, CONFLICT, UNCHANGED -> later("TELEGRAM_AWAY", trouble);
            case FLOOD -> later("TELEGRAM_FLOOD", trouble);
            case MIGRATED -> later("CHAT_MIGRATED", trouble);
            case NOT_WAITING, NO_SUCH_PERSON, UNREACHABLE, DEAD_LINK -> notKnocked();
            case PERSON_IN_TOO_MANY_CHATS ->
                new Outcome.Awaits("TOO_MANY_CHATS", "The person is in as many chats as Telegram allows");
            case ALREADY_INSIDE -> new Outcome.Done("already inside");
            case BAD_TOKEN, BOT_OUTSIDE, BOT_RIGHT_MISSING, BASIC_GROUP, CHAT_FULL ->
                Outcome.NeedsHuman.atDoor(refusal(trouble));
            // What Telegram refuses for an unknown reason must not park the door for everybody.
            case IS_ADMIN, NO_TOPIC, REFUSED -> Outcome.NeedsHuman.aboutPerson(refusal(trouble));
        };
    }

    static Outcome notKnocked() {
        return new Outcome.Awaits("NOT_KNOCKED", "Let in as soon as the person asks to join through the chat's link");
    }

    private static Outcome later(String code, Trouble trouble) {
        return new Outcome.Later(code, trouble.words(), trouble.await());
    }

    static Refusal refusal(Trouble trouble) {
        return switch (trouble.kind()) {
            case AWAY, FLOOD, MIGRATED, CONFLICT, UNCHANGED -> ChatRefusals.AWAY;
            case BAD_TOKEN -> ChatRefusals.BAD_TOKEN;
            case BOT_OUTSIDE -> ChatRefusals.BOT_NOT_IN_CHAT;
            case BOT_RIGHT_MISSING -> ChatRefusals.RIGHT_MISSING;
            case BASIC_GROUP -> ChatRefusals.CHAT_IS_BASIC_GROUP;
            case IS_ADMIN -> ChatRefusals.IS_ADMIN;
            case CHAT_FULL -> ChatRefusals.CHAT_FULL;
            case NOT_WAITING,
                    NO_SUCH_PERSON,
                    UNREACHABLE,
                    DEAD_LINK,
                    NO_TOPIC,
                    ALREADY_INSIDE,
                    PERSON_IN_TOO_MANY_CHATS,
                    REFUSED -> ChatRefusals.refused(trouble.words());
        };
    }
}
