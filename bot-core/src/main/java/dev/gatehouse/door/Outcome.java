package dev.gatehouse.door;

import dev.gatehouse.access.Refusal;
import java.time.Duration;

/** What a platform answered to an act at a door. */
public sealed interface Outcome {
    /** What happened, in words for the audit trail. */
    String words();

    /** The door stands as wanted. */
    record Done(String words) implements Outcome {}

    /**
     * The person must act first: join the server, ask to join the group. Granted when the platform tells of it.
     *
     * @param code stable, such as {@code NOT_IN_SERVER}
     */
    record Awaits(String code, String words) implements Outcome {}

    /**
     * Not now; asking again may help.
     *
     * @param after the platform's own wait when it named one, otherwise {@link Duration#ZERO} and the caller backs off
     */
    record Later(String code, String words, Duration after) implements Outcome {}

    /**
     * Nothing was tried: so many are ahead that the platform's own limit would hold the call up.
     *
     * @param after when its turn comes, should nobody more urgent come between
     */
    record InLine(Duration after) implements Outcome {
        /** Under this code the row waits. */
        public static final String CODE = "OTHERS_AHEAD";

        @Override
        public String words() {
            return "waits for its turn: many others are ahead";
        }
    }

    /**
     * A human must mend something first; probed from time to time.
     *
     * @param ofPerson it is about this one person, such as a ban; otherwise about the door, for everybody
     */
    record NeedsHuman(Refusal refusal, boolean ofPerson) implements Outcome {

        public static NeedsHuman atDoor(Refusal refusal) {
            return new NeedsHuman(refusal, false);
        }

        public static NeedsHuman aboutPerson(Refusal refusal) {
            return new NeedsHuman(refusal, true);
        }

        @Override
        public String words() {
            return refusal.toString();
        }
    }
}
