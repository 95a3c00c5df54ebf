package dev.gatehouse.web;

import dev.gatehouse.access.HandException;
import dev.gatehouse.admin.Members;
import dev.gatehouse.admin.Order;
import dev.gatehouse.admin.Undo;
import dev.gatehouse.admin.Undo.Undone;
import dev.gatehouse.web.AdminRoute.Answer;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** People let in, kept out, left alone and let back in by hand. */
public record MemberRoutes(Members members, Undo undo, InstantSource clock) {
    private static final String OF = "/members/{platform}/{id}/";

    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get("/members", question -> exceptions(members.list())),
                word("block", members::block),
                word("allow", members::allow),
                word("exempt", members::exempt),
                word("clear", members::clear),
                AdminRoute.post(
                        OF + "undo", question -> undone(undo.undo(new Asked(question).order(clock.instant())))));
    }

    private AdminRoute word(String word, Function<Order, List<HandException>> act) {
        return AdminRoute.post(
                OF + word, question -> exceptions(act.apply(new Asked(question).order(clock.instant()))));
    }

    private static Answer exceptions(List<HandException> all) {
        return Answer.ok(Map.of("exceptions", all.stream().map(Shown::exception).toList()));
    }

    private static Answer undone(List<Undone> all) {
        return Answer.ok(Map.of("undone", all.stream().map(MemberRoutes::undone).toList()));
    }

    private static Map<String, Object> undone(Undone undone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("gate", undone.gate().id().value());
        json.put("until", undone.until().toString());
        undone.wayIn().ifPresent(url -> json.put("way_in", url.toString()));
        return json;
    }
}
