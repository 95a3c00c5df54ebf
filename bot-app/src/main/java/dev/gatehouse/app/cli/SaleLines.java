package dev.gatehouse.app.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Memberships as they were sold, and days given, a line each. */
final class SaleLines {
    private SaleLines() {}

    static String sales(NodeAnswer answer) {
        List<NodeAnswer> all = answer.list("sales");
        return all.isEmpty()
                ? "Hilt knows none."
                : all.stream().map(SaleLines::sale).collect(Collectors.joining("\n"));
    }

    private static String sale(NodeAnswer each) {
        String holder = each.text("account").isEmpty()
                ? each.text("identity_type") + " " + each.text("identity")
                : each.text("account");
        return each.text("membership") + "  " + each.text("status") + "  until " + each.text("end") + "  " + holder
                + "  product " + each.text("product");
    }

    static String gift(NodeAnswer gift) {
        return gift.text("gift") + "  " + gift.text("days") + " days  " + gift.text("state") + "  membership "
                + gift.text("membership") + "  " + gift.text("at") + "  by " + gift.text("owner");
    }
}
