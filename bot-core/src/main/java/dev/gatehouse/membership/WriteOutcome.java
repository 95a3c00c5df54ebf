package dev.gatehouse.membership;

/** What came of a change asked of Hilt. It was asked for once: repeating is for whoever knows that it does no harm. */
public sealed interface WriteOutcome<T> {
    /** The status of what never left this machine. */
    int NOT_SENT = 0;

    /** For a log. */
    String inWords(String call);

    /** Hilt did it and says so. */
    record Done<T>(T value) implements WriteOutcome<T> {
        @Override
        public String inWords(String call) {
            return call + " done";
        }
    }

    /**
     * Nothing was changed: Hilt said no, or was never asked.
     *
     * @param status Hilt's, or {@link #NOT_SENT}
     */
    record Refused<T>(int status, String why) implements WriteOutcome<T> {
        @Override
        public String inWords(String call) {
            return why;
        }
    }

    /** It may have been done: the answer was lost, was a 5xx, or cannot be read. Read Hilt before asking again. */
    record Unknown<T>(String why) implements WriteOutcome<T> {
        @Override
        public String inWords(String call) {
            return why + "; it may have been done";
        }
    }
}
