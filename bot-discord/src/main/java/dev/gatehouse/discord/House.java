package dev.gatehouse.discord;

import dev.gatehouse.access.Gates;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.door.Doorbell;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What Discord needs of the rest of the house.
 *
 * @param gates the gates that stand now; asked at every event
 * @param workers run what people type; may refuse work when there is too much
 * @param sweep asked for after every login that may have missed events; returns at once
 */
public record House(Supplier<Gates> gates, Doorbell bell, Desks desks, Executor workers, Runnable sweep) {

    /** Who answers what people type. */
    public record Desks(BuyerDesk buyers, AdminDesk admins) {}
}
