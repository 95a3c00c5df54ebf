package dev.gatehouse.hilt;

import dev.gatehouse.admin.ProductList;
import dev.gatehouse.buyer.HiltSales;
import dev.gatehouse.inbox.HiltFeed;
import dev.gatehouse.membership.HiltKey;
import dev.gatehouse.membership.HiltReads;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Hilt, seen from inside: everything that asks it shares one budget. */
public record Hilt(HiltReads reads, HiltSales sales, HiltFeed feed, HiltKey key, ProductList products) {

    /**
     * Opens no connection yet.
     *
     * @param clock calendar time, written on answers as the time they were asked at
     * @param nanoTime machine time, by which calls are paced
     */
    public static Hilt at(HiltSettings settings, InstantSource clock, LongSupplier nanoTime) {
        Wire wire = new Wire(settings, clock, nanoTime);
        return new Hilt(
                new MembershipRoutes(wire, clock),
                new SalesRoutes(wire, clock),
                new FeedRoute(wire),
                new KeyRoute(wire),
                new ProductListRoute(wire, clock));
    }
}
