package dev.gatehouse.hilt;

import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.util.Optional;

/**
 * One request as it will be sent.
 *
 * @param target path and query
 * @param name the route for logs and reasons, without ids
 * @param body JSON; empty where the route takes none
 * @param idempotencyKey under which Hilt does the same thing once only; few routes take one
 */
record Call(
        Area area, String method, String target, String name, Optional<String> body, Optional<String> idempotencyKey) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration A_WHOLE_WINDOW = Duration.ofSeconds(65);

    /** What a key may be allowed to do separately: a refusal in one area says nothing of the others. */
    enum Area {
        READS,
        WALK,
        FEED,
        SALES,
        PRODUCTS,
        GIFTS,
        RECEIPTS,
        SUPPORT,
        ENDPOINTS,
        WORKSPACE
    }

    static Call get(Area area, String route, String target) {
        return new Call(area, "GET", target, "GET " + route, Optional.empty(), Optional.empty());
    }

    static Call post(Area area, String route, String target, String body) {
        return new Call(area, "POST", target, "POST " + route, Optional.of(body), Optional.empty());
    }

    static Call patch(Area area, String route, String target, String body) {
        return new Call(area, "PATCH", target, "PATCH " + route, Optional.of(body), Optional.empty());
    }

    static Call delete(Area area, String route, String target) {
        return new Call(area, "DELETE", target, "DELETE " + route, Optional.empty(), Optional.empty());
    }

    Call under(String key) {
        return new Call(area, method, target, name, body, Optional.of(key));
    }

    /** How long it may wait for its turn: only a walk and the feed, which have threads of their own, outwait a window. */
    Duration patience(Urgency urgency) {
        boolean unhurried = area == Area.WALK || area == Area.FEED;
        return unhurried && urgency != Urgency.BUYER ? A_WHOLE_WINDOW : PATIENCE;
    }
}
