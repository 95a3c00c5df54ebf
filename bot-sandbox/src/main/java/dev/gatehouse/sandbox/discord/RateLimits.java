package dev.gatehouse.sandbox.discord;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Counts the calls of each bucket, of all buckets together, and those answered with 401, 403 or 429. */
final class RateLimits {
    private static final Duration INVALID_WINDOW = Duration.ofMinutes(10);

    private final Realm realm;
    private final Map<String, RateWindow> buckets = new HashMap<>();
    private final RateWindow global = new RateWindow();
    private final RateWindow invalid = new RateWindow();
    private int invalidCount;

    RateLimits(Realm realm) {
        this.realm = realm;
    }

    /**
     * What a call met.
     *
     * @param allowed false: answer 429
     * @param global the limit over all routes refused it
     * @param bucket Discord's name for the route's limit
     */
    record Verdict(boolean allowed, boolean global, RateLimit limit, int remaining, double resetAfter, String bucket) {}

    /** Takes one call from the route's bucket; {@code major} tells guilds, channels and webhooks apart. */
    Verdict take(String method, String route, String major, boolean underGlobal) {
        long now = realm.time.now();
        RateLimit overall = realm.switches.global();
        if (underGlobal && !global.take(overall, now)) {
            return new Verdict(false, true, overall, 0, global.secondsToReset(overall, now), "");
        }
        RateLimit limit = realm.switches.limit(method, route);
        RateWindow window = buckets.computeIfAbsent(method + " " + route + " " + major, key -> new RateWindow());
        boolean allowed = window.take(limit, now);
        double resetAfter = window.secondsToReset(limit, now);
        return new Verdict(allowed, false, limit, window.remaining(limit), resetAfter, name(method, route));
    }

    private static String name(String method, String route) {
        return String.format(Locale.ROOT, "%016x", (method + " " + route).hashCode() * 0x9E3779B97F4A7C15L);
    }

    /** Whether the sender has had so many refusals that the front of the house shuts it out. */
    boolean shutOut() {
        return invalid.remaining(invalidLimit()) == 0 && invalid.secondsToReset(invalidLimit(), realm.time.now()) > 0;
    }

    double secondsShutOut() {
        return invalid.secondsToReset(invalidLimit(), realm.time.now());
    }

    void countAnswer(int status) {
        if (status == 401 || status == 403 || status == 429) {
            invalidCount++;
            invalid.take(invalidLimit(), realm.time.now());
        }
    }

    /** Answers of 401, 403 and 429 since the start. */
    int invalidCount() {
        return invalidCount;
    }

    private RateLimit invalidLimit() {
        return new RateLimit(realm.switches.invalidRequestsAllowed(), INVALID_WINDOW);
    }
}
