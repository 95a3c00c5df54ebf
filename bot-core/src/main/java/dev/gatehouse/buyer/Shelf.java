package dev.gatehouse.buyer;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Texts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is on sale to a customer where they stand. */
public final class Shelf {
    private final Supplier<Gates> gates;
    private final Catalog catalog;

    public Shelf(Supplier<Gates> gates, Catalog catalog) {
        this.gates = gates;
        this.catalog = catalog;
    }

    /** Gates of the place the customer is in, or of the whole platform in a private chat. */
    List<Gate> gates(Customer customer) {
        return customer.place()
                .map(gates.get()::at)
                .orElseGet(() -> gates.get().on(customer.account().platform()));
    }

    /** Every gate of the same place that the product opens, the ware's own first. */
    List<Gate> opened(Ware ware) {
        Stream<Gate> others = gates.get().at(ware.gate().place()).stream()
                .filter(gate -> !gate.id().equals(ware.gate().id()))
                .filter(gate -> gate.products().contains(ware.product().id()));
        return Stream.concat(Stream.of(ware.gate()), others).toList();
    }

    /** Whether whoever runs the place sells nothing at this gate for now. */
    boolean isPaused(Gate gate) {
        return gates.get().isPaused(gate);
    }

    /** A place that no gate stands in is not in service. */
    boolean isInService(Customer customer) {
        return !gates(customer).isEmpty();
    }

    /** All that is said there, and nothing of whoever asked is kept. */
    static Message unclaimed(Customer customer) {
        return new Texts(customer.locale()).message("unclaimed", Map.of());
    }

    List<Ware> onSale(Customer customer) {
        return onSale(gates(customer), customer.account().platform());
    }

    /** Whoever asks. */
    List<Ware> onSale(Place place) {
        return onSale(gates.get().at(place), place.platform());
    }

    private List<Ware> onSale(List<Gate> some, Platform platform) {
        return wares(some, this::sold).stream()
                .filter(ware -> ware.product().isActive() && ware.product().membership())
                .filter(ware -> ware.product().soldOn().equals(Optional.of(platform)))
                .toList();
    }

    /** Every product of the gates here, on sale or not. */
    List<Ware> wares(Customer customer) {
        return wares(gates(customer), Gate::products);
    }

    /** Whether another product is sold at the gate in its stead. */
    boolean isLeaving(Ware ware) {
        return gates.get().isLeaving(ware.gate(), ware.product().id());
    }

    private Set<ProductId> sold(Gate gate) {
        Gates now = gates.get();
        return gate.products().stream()
                .filter(product -> !now.isLeaving(gate, product))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Ware> wares(List<Gate> some, Function<Gate, Set<ProductId>> products) {
        Map<ProductId, Ware> wares = new LinkedHashMap<>();
        for (Gate gate : some) {
            for (ProductId id : products.apply(gate)) {
                catalog.find(id).ifPresent(product -> wares.putIfAbsent(id, new Ware(product, gate)));
            }
        }
        return List.copyOf(wares.values());
    }

    /** As Hilt describes it now, for whoever is about to get a link; as it was read last while Hilt is silent. */
    Ware reread(Ware ware) {
        return catalog.retrieve(ware.product().id())
                .map(product -> new Ware(product, ware.gate()))
                .orElse(ware);
    }

    /** Whether Hilt was silent about something that is sold here: what is missing then may be on sale all the same. */
    boolean isUnread(Customer customer) {
        return gates(customer).stream()
                .flatMap(gate -> gate.products().stream())
                .anyMatch(catalog::isUnread);
    }

    /** What was typed or picked: an id, or a title in any case. */
    static Optional<Ware> pick(List<Ware> wares, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wares.stream()
                .filter(ware ->
                        ware.product().id().value().toLowerCase(Locale.ROOT).equals(wanted)
                                || ware.product()
                                        .title()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(wanted))
                .findFirst();
    }

    /** A product at the gate it opens here. */
    record Ware(Product product, Gate gate) {}
}
