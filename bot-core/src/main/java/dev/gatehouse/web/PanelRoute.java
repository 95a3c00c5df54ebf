package dev.gatehouse.web;

import dev.gatehouse.access.Place;
import dev.gatehouse.admin.Panels;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.Locale;
import java.util.Map;

/** Puts up a panel. */
public record PanelRoute(Panels panels) {

    public AdminRoute route() {
        return AdminRoute.post("/panel/{platform}/{id}", this::post);
    }

    private Answer post(Question question) {
        Asked asked = new Asked(question);
        Place place = asked.place();
        long room = asked.text("room").isPresent() ? asked.room() : place.id();
        panels.post(place, room, Locale.forLanguageTag(asked.text("language").orElse("en")), asked.owner());
        return Answer.ok(Map.of("place", place.toString(), "room", room));
    }
}
