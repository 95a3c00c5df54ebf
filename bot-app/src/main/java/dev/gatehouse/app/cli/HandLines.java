package dev.gatehouse.app.cli;

import java.util.List;
import java.util.stream.Collectors;

/** What is decided by hand, as lines for a terminal. */
final class HandLines {
    private HandLines() {}

    static String undone(NodeAnswer answer) {
        return answer.list("undone").stream()
                .map(each -> "gate " + each.text("gate") + " open until " + each.text("until")
                        + (each.text("way_in").isEmpty() ? "" : ", the way in: " + each.text("way_in")))
                .collect(Collectors.joining("\n"));
    }

    static String exceptions(NodeAnswer answer) {
        List<NodeAnswer> all = answer.list("exceptions");
        return all.isEmpty()
                ? "Nothing is decided by hand."
                : all.stream().map(HandLines::exception).collect(Collectors.joining("\n"));
    }

    static String exception(NodeAnswer each) {
        String end = each.text("end").isEmpty() ? "review " + each.text("review") : "until " + each.text("end");
        return each.text("kind") + "  " + each.text("account") + "  gate " + each.text("gate") + "  " + end + "  by "
                + each.text("owner") + ": " + each.text("reason");
    }
}
