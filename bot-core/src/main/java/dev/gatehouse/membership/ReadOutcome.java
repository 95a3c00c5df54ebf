package dev.gatehouse.membership;

import dev.gatehouse.access.Known;
import java.time.Duration;
import java.util.Optional;

/** What came of reading one membership by its id and keeping the answer. */
public sealed interface ReadOutcome {

    /**
     * Hilt answered, and this is what is known now.
     *
     * @param fresh this very answer; false when one that Hilt dated later was known already
     */
    record Kept(Known known, boolean fresh) implements ReadOutcome {}

    /**
     * Hilt does not have it, or its identity is not an account of a chat platform.
     *
     * @param everKnown Hilt once described it to us, so this proves nothing
     */
    record Absent(String why, boolean everKnown) implements ReadOutcome {}

    /**
     * No usable answer.
     *
     * @param retryAfter Hilt's own wait, at most one hour
     */
    record Silent(String why, Optional<Duration> retryAfter) implements ReadOutcome {}
}
