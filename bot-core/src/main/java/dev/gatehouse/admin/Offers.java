package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.admin.Menu.Option;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.reconcile.Doors;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Products and gates to pick from. */
final class Offers {
    private static final int MOST = 25;

    private final Authority authority;
    private final Goods goods;
    private final Doors doors;

    Offers(Authority authority, Goods goods, Doors doors) {
        this.authority = authority;
        this.goods = goods;
        this.doors = doors;
    }

    List<Option> of(Admin admin, String option, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Option> all = option.equals("gate") ? gates(admin) : products(admin);
        return all.stream()
                .filter(each -> each.label().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST)
                .toList();
    }

    List<Option> products(Admin admin) {
        return goods.gateable(admin).stream().map(Offers::option).toList();
    }

    List<Option> gates(Admin admin) {
        return authority.reach(admin).all().stream()
                .filter(gate -> !gate.isClosing())
                .map(gate -> new Option(gate.id().value(), doors.title(gate), products(gate), false))
                .toList();
    }

    /** What people call the products of a gate. */
    String products(Gate gate) {
        return gate.products().stream()
                .filter(product -> !authority.isLeaving(gate, product))
                .map(goods::title)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Option option(Product product) {
        String days = product.intervalDays().map(each -> each + " d").orElse("");
        String sold = product.soldOn().map(platform -> platform.title()).orElse("");
        return new Option(product.id().value(), product.title(), (days + " " + sold).strip(), false);
    }
}
