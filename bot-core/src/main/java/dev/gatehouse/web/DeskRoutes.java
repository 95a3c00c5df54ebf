package dev.gatehouse.web;

import dev.gatehouse.access.Place;
import dev.gatehouse.admin.Admin;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.admin.Deed;
import dev.gatehouse.admin.Menu;
import dev.gatehouse.admin.Panel;
import dev.gatehouse.admin.Wish;
import dev.gatehouse.notice.Message.Part;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code POST /desk/{platform}/{id}/{deed}}: what admins ask for inside a chat, asked for at the node's own machine, word for
 * word at the same desk.
 */
public record DeskRoutes(AdminDesk desk) {
    /** Everything a deed of gates can be given. */
    private static final List<String> OPTIONS = List.of(
            "gate", "product", "add", "drop", "door", "mode", "open", "save", "count", "keep", "recall", "from", "to",
            "back", "day", "exempt", "room", "lapse");

    public List<AdminRoute> all() {
        return List.of(AdminRoute.post("/desk/{platform}/{id}/{deed}", this::serve));
    }

    private Answer serve(Question question) {
        Asked asked = new Asked(question);
        Place place = asked.place();
        Deed deed = Deed.ofWord(question.path("deed"))
                .orElseThrow(
                        () -> Asked.notUnderstood(question.path("deed"), "/desk/discord/1100000000000000001/list"));
        Wish wish = Wish.to(deed);
        for (String option : OPTIONS) {
            wish = asked.text(option).isPresent()
                    ? wish.with(option, asked.text(option).orElseThrow())
                    : wish;
        }
        return Answer.ok(shown(desk.ordered(Admin.atTheNode(place, asked.owner()), wish)));
    }

    private static Map<String, Object> shown(Panel panel) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "words", panel.message().parts().stream().map(DeskRoutes::words).collect(Collectors.joining()));
        json.put("choices", panel.menus().stream().flatMap(DeskRoutes::choices).toList());
        panel.sheet().ifPresent(sheet -> json.put("sheet", sheet.text()));
        return json;
    }

    private static String words(Part part) {
        return part instanceof Part.Words words
                ? words.text()
                : ((Part.Moment) part).at().toString();
    }

    private static Stream<Map<String, Object>> choices(Menu menu) {
        return menu instanceof Menu.Words words
                ? words.options().stream()
                        .map(option -> Map.<String, Object>of(
                                "value", option.value(), "label", option.label(), "note", option.note()))
                : Stream.empty();
    }
}
