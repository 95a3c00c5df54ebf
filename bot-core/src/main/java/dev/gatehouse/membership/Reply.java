package dev.gatehouse.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of a question to Hilt. */
public sealed interface Reply<T> {

    /**
     * A 2xx of the expected shape.
     *
     * @param askedAt calendar time at which the request was sent
     */
    record Said<T>(T value, Instant askedAt) implements Reply<T> {}

    /** A 404, or a membership whose identity is not an account of a chat platform. */
    record Absent<T>(String why, Instant askedAt) implements Reply<T> {}

    /**
     * Nothing to go by: network trouble, 401, 403, 429, 5xx, a time-out, or an answer of another shape.
     *
     * @param alarming a human must act, such as after a revoked key
     * @param retryAfter Hilt's own wait, at most one hour
     */
    record Silent<T>(String why, boolean alarming, Optional<Duration> retryAfter) implements Reply<T> {}
}
