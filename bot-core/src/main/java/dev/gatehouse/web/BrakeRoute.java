package dev.gatehouse.web;

import dev.gatehouse.access.Place;
import dev.gatehouse.admin.Brakes;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.Map;

/** {@code POST /brake/…/release}: a human lets the removals of a place go on. */
public record BrakeRoute(Brakes brakes) {

    public AdminRoute route() {
        return AdminRoute.post("/brake/{platform}/{id}/release", this::release);
    }

    private Answer release(Question question) {
        Asked asked = new Asked(question);
        Place place = asked.place();
        int held = brakes.release(place, asked.owner());
        return Answer.ok(Map.of("place", place.toString(), "released", held));
    }
}
