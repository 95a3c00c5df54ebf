package dev.gatehouse.admin;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.Product;
import java.time.Instant;
import java.util.Optional;

/** Products as Hilt may describe them, and memberships of them. */
final class Shelves {
    private Shelves() {}

    static Product gold() {
        return product("gold", "Gold", "ACTIVE", true, "DISCORD_USER_ID");
    }

    static Product silver() {
        return product("silver", "Silver", "ACTIVE", true, "DISCORD_USER_ID");
    }

    static Product product(String id, String title, String status, boolean membership, String identity) {
        return new Product(
                new ProductId(id),
                title,
                status,
                membership,
                Optional.of(identity),
                Optional.of(5_000_000L),
                "USDC",
                6,
                Optional.of(30),
                Optional.of(3),
                "NONE");
    }

    static Membership live(PlatformAccount account, String product, Instant end) {
        return new Membership(
                new MembershipId("m-" + product + "-" + account.id()),
                new ProductId(product),
                account,
                "ACTIVE",
                Period.until(end),
                Optional.empty(),
                Optional.empty());
    }
}
