package dev.gatehouse.admin;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.admin.HiltProducts.Listing;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.membership.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The products an admin may put behind a gate, as Hilt listed them at most a minute ago. */
public final class Goods {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Supplier<Reply<List<Listing>>> hilt;
    private final Authority authority;
    private final InstantSource clock;
    private volatile Optional<Listed> listed = Optional.empty();

    private record Listed(List<Product> products, Instant at) {}

    /**
     * What stands at Hilt, seen through the eyes of one admin or another.
     *
     * @param hilt lists every product
     */
    public Goods(Supplier<Reply<List<Listing>>> hilt, Authority authority, InstantSource clock) {
        this.hilt = hilt;
        this.authority = authority;
        this.clock = clock;
    }

    /** What this admin may see; of a silent Hilt what it listed last. */
    public List<Product> seenBy(Admin admin) {
        return all().stream()
                .filter(product -> authority.reaches(admin, product.id()))
                .toList();
    }

    /** What this admin may put behind a gate, those sold on the platform of the place first. */
    public List<Product> gateable(Admin admin) {
        List<Product> known = gateableNow(admin);
        if (known.isEmpty()) {
            // Whoever was told to make one at Hilt comes back as soon as that is done.
            read();
        }
        return known.isEmpty() ? gateableNow(admin) : known;
    }

    private List<Product> gateableNow(Admin admin) {
        Platform here = admin.place().platform();
        return seenBy(admin).stream()
                .filter(product -> refusal(product).isEmpty())
                .sorted((one, other) -> Boolean.compare(isSoldOn(other, here), isSoldOn(one, here)))
                .toList();
    }

    private static boolean isSoldOn(Product product, Platform platform) {
        return product.soldOn().filter(there -> there == platform).isPresent();
    }

    /**
     * A product by its id or its title in any case.
     *
     * @throws NotDoneException when it cannot be seen by this admin, or cannot stand behind a gate
     */
    public Product pick(Admin admin, String typed) {
        Product product = find(admin, typed).or(() -> findAnew(admin, typed)).orElseThrow(Goods::unknown);
        refusal(product).ifPresent(refusal -> {
            throw new NotDoneException(refusal.code(), refusal.sentence(), refusal.nextStep());
        });
        return product;
    }

    private Optional<Product> find(Admin admin, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return seenBy(admin).stream()
                .filter(each -> each.id().value().toLowerCase(Locale.ROOT).equals(wanted)
                        || each.title().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** Whoever just made a product at Hilt does not wait for the list to grow old. */
    private Optional<Product> findAnew(Admin admin, String typed) {
        read();
        return find(admin, typed);
    }

    /** What people call a product; its id while Hilt has not told. */
    public String title(ProductId id) {
        return all().stream()
                .filter(each -> each.id().equals(id))
                .map(Product::title)
                .findFirst()
                .orElse(id.value());
    }

    /** Why a product cannot stand behind a gate, with the reason that is its own; empty when it can. */
    public static Optional<Refusal> refusal(Product product) {
        if (!product.isActive()) {
            return Optional.of(new Refusal(
                    "PRODUCT_ARCHIVED",
                    product.title() + " is archived at Hilt and cannot be bought.",
                    "Pick another product, or bring it back at Hilt."));
        }
        if (!product.membership()) {
            return Optional.of(new Refusal(
                    "PRODUCT_WITHOUT_MEMBERSHIP",
                    product.title() + " is sold once and makes no membership.",
                    "Turn on memberships for it at Hilt, or pick another product."));
        }
        return product.soldOn().isPresent() ? Optional.empty() : Optional.of(otherIdentity(product));
    }

    private static Refusal otherIdentity(Product product) {
        return new Refusal(
                "PRODUCT_IDENTITY",
                product.title() + " asks its buyers for "
                        + product.identityType().orElse("no identity") + ", which no chat account can be matched with.",
                "Make a product that asks for DISCORD_USER_ID or TELEGRAM_USER_ID.");
    }

    private static NotDoneException unknown() {
        return new NotDoneException(
                "PRODUCT_UNKNOWN", "There is no such product for this place.", "Pick one of those offered.");
    }

    private List<Product> all() {
        boolean fresh = listed.filter(each -> clock.instant().isBefore(each.at().plus(FRESH)))
                .isPresent();
        if (!fresh) {
            read();
        }
        return listed.map(Listed::products).orElse(List.of());
    }

    private void read() {
        if (hilt.get() instanceof Reply.Said<List<Listing>> said) {
            List<Product> products = said.value().stream().map(Listing::product).toList();
            listed = Optional.of(new Listed(products, said.askedAt()));
        }
    }
}
