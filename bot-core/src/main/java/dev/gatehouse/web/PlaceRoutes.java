package dev.gatehouse.web;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.Admin;
import dev.gatehouse.admin.Departure;
import dev.gatehouse.admin.PlaceRows.Settled;
import dev.gatehouse.admin.Places;
import dev.gatehouse.admin.Places.Invitation;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places that are served: codes to claim one, those there are, and leaving one. */
public record PlaceRoutes(Places places, Departure departure) {
    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get("/places", question -> list()),
                AdminRoute.post("/places/invite", this::invite),
                AdminRoute.post("/places/{platform}/{id}/serve", this::serve),
                AdminRoute.post("/places/{platform}/{id}/keep", this::keep),
                AdminRoute.post("/places/{platform}/{id}/take-back", this::takeBack));
    }

    private Answer list() {
        return Answer.ok(
                Map.of("places", places.list().stream().map(this::place).toList()));
    }

    private Map<String, Object> place(Settled settled) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", settled.place().toString());
        json.put("name", settled.name());
        boolean declared = places.isDeclared(settled.place());
        json.put("by", declared ? "the settings file" : settled.claimedBy());
        if (!declared) {
            json.put("since", settled.at().toString());
        }
        settled.log().ifPresent(room -> json.put("log", room.toString()));
        settled.helpers().ifPresent(role -> json.put("helpers", role));
        return json;
    }

    private Answer invite(Question question) {
        Invitation made = places.invite(new Asked(question).owner());
        return Answer.ok(Map.of("code", made.code(), "until", made.until().toString()));
    }

    /** Whoever sits at the node needs no admin of the place to type a code there. */
    private Answer serve(Question question) {
        Asked asked = new Asked(question);
        Admin operator = Admin.atTheNode(asked.place(), asked.owner());
        String code = places.invite(asked.owner()).code();
        return Answer.ok(place(places.claim(operator, code)));
    }

    private Answer keep(Question question) {
        Asked asked = new Asked(question);
        return holders(departure.keeping(asked.place(), asked.owner()));
    }

    private Answer takeBack(Question question) {
        Asked asked = new Asked(question);
        Departure.Ordered ordered = departure.takingBack(asked.place(), asked.count("holders"), asked.owner());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("holders", ordered.holders().stream().map(Object::toString).toList());
        ordered.at().ifPresent(at -> json.put("at", at.toString()));
        return Answer.ok(json);
    }

    private static Answer holders(List<PlatformAccount> holders) {
        return Answer.ok(
                Map.of("holders", holders.stream().map(Object::toString).toList()));
    }
}
