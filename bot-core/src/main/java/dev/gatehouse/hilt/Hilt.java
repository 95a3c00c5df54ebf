package dev.gatehouse.hilt;

import dev.gatehouse.admin.HiltEndpoints;
import dev.gatehouse.admin.HiltGifts;
import dev.gatehouse.admin.HiltProducts;
import dev.gatehouse.buyer.HiltLedger;
import dev.gatehouse.buyer.HiltSales;
import dev.gatehouse.buyer.HiltSupport;
import dev.gatehouse.inbox.HiltFeed;
import dev.gatehouse.membership.Assignments;
import dev.gatehouse.membership.HiltKey;
import dev.gatehouse.membership.HiltReads;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Hilt, seen from inside: everything that asks it shares one budget. */
public record Hilt(HiltReads reads, HiltFeed feed, HiltKey key, Shop shop, Owner owner) {

    /** What is done for buyers. */
    public record Shop(HiltSales sales, HiltLedger ledger, HiltSupport support) {}

    /** What only the workspace's owner does. */
    public record Owner(HiltProducts products, HiltGifts gifts, HiltEndpoints endpoints) {}

    /**
     * Opens no connection yet.
     *
     * @param clock calendar time, written on answers as the time they were asked at
     * @param nanoTime machine time, by which calls are paced
     */
    public static Hilt at(HiltSettings settings, InstantSource clock, LongSupplier nanoTime) {
        return at(settings, clock, nanoTime, id -> Optional.empty());
    }

    /** As above, with memberships that humans assigned to accounts. */
    public static Hilt at(HiltSettings settings, InstantSource clock, LongSupplier nanoTime, Assignments assigned) {
        Wire wire = new Wire(settings, clock, nanoTime);
        Target target = new Target(clock);
        return new Hilt(
                new MembershipRoutes(wire, target, assigned),
                new FeedRoute(wire),
                new KeyRoute(wire),
                new Shop(
                        new SalesRoutes(wire, target), new LedgerRoutes(wire, target), new SupportRoutes(wire, target)),
                new Owner(new ProductRoutes(wire, target), new GiftRoute(wire), new EndpointRoutes(wire)));
    }

    /** The routes a sale goes through. */
    public HiltSales sales() {
        return shop.sales();
    }
}
