package dev.gatehouse.sandbox;

import java.time.Duration;
import java.util.Map;

/**
 * A failure a stand-in plays on demand.
 *
 * @param method the HTTP method hit, or {@code *}
 * @param path regular expression of the whole path, without the query
 * @param times how often it strikes before it is spent; {@link #FOR_EVER} until removed
 * @param moment before the call takes effect, or after it did, when only the answer is lost
 * @param delay machine time the caller waits first; with {@link Kind#HANG} the connection is then closed unanswered
 */
public record Fault(
        String method,
        String path,
        int times,
        Moment moment,
        Kind kind,
        Duration delay,
        int status,
        Map<String, String> headers,
        String contentType,
        String body) {
    public static final int FOR_EVER = Integer.MAX_VALUE;

    /** When it strikes. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** What the caller sees. */
    public enum Kind {
        /** The given answer instead of the true one. */
        ANSWER,
        /** No answer for {@link #delay()}, then a closed connection. */
        HANG,
        /** The true answer, late. */
        DELAY
    }

    /** Answers {@code status} with a JSON body instead of doing anything. */
    public static Fault answer(String method, String path, int times, int status, String json) {
        return new Fault(
                method,
                path,
                times,
                Moment.BEFORE,
                Kind.ANSWER,
                Duration.ZERO,
                status,
                Map.of(),
                "application/json",
                json);
    }

    public static Fault hang(String method, String path, int times, Duration atMost) {
        return new Fault(method, path, times, Moment.BEFORE, Kind.HANG, atMost, 0, Map.of(), "", "");
    }

    public static Fault delay(String method, String path, int times, Duration by) {
        return new Fault(method, path, times, Moment.BEFORE, Kind.DELAY, by, 0, Map.of(), "", "");
    }

    /** The same failure, striking after the call took effect. */
    public Fault afterwards() {
        return new Fault(method, path, times, Moment.AFTER, kind, delay, status, headers, contentType, body);
    }

    public Fault withHeaders(Map<String, String> more) {
        return new Fault(method, path, times, moment, kind, delay, status, Map.copyOf(more), contentType, body);
    }

    public Fault withContentType(String type) {
        return new Fault(method, path, times, moment, kind, delay, status, headers, type, body);
    }
}
