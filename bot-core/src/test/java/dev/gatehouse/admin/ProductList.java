package dev.gatehouse.admin;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.WriteOutcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hilt's products as a story lists them; what is made there is paid as planned and joins the list. */
record ProductList(List<Product> products, InstantSource clock) implements HiltProducts {
    static final String WALLET = "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU";

    @Override
    public Reply<List<Listing>> all() {
        return new Reply.Said<>(products.stream().map(ProductList::listing).toList(), clock.instant());
    }

    @Override
    public Reply<Listing> product(ProductId id) {
        return products.stream()
                .filter(each -> each.id().equals(id))
                .map(ProductList::listing)
                .findFirst()
                .<Reply<Listing>>map(listing -> new Reply.Said<>(listing, clock.instant()))
                .orElseGet(() -> new Reply.Absent<>("no such product", clock.instant()));
    }

    @Override
    public WriteOutcome<Listing> create(ProductPlan plan) {
        Product made = new Product(
                new ProductId("made-" + products.size()),
                plan.title(),
                "ACTIVE",
                true,
                Optional.of(plan.platform().identityType()),
                Optional.of(plan.priceMinorUnits()),
                "USDC",
                ProductPlan.DECIMALS,
                Optional.of(plan.intervalDays()),
                Optional.of(plan.graceDays()),
                plan.delivery());
        products.add(made);
        return new WriteOutcome.Done<>(listing(made));
    }

    @Override
    public WriteOutcome<Listing> change(ProductId id, Map<Field, String> changes) {
        throw new UnsupportedOperationException("No story changes a product");
    }

    @Override
    public WriteOutcome<Listing> archive(ProductId id) {
        throw new UnsupportedOperationException("No story archives a product");
    }

    private static Listing listing(Product product) {
        return new Listing(product, WALLET, Optional.of(product.delivery()), "", List.of());
    }
}
