package dev.gatehouse.discord;

import dev.gatehouse.access.Gates;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.NewsDesk;
import dev.gatehouse.door.Doorbell;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What Discord needs of the rest of the house.
 *
 * @param gates the gates that stand now; asked at every event
 * @param sweep asked for after every login that may have missed events; returns at once
 */
public record House(Supplier<Gates> gates, Doorbell bell, Desks desks, Hands hands, Runnable sweep) {

    /** Who answers what people type. */
    public record Desks(BuyerDesk buyers, AdminDesk admins, NewsDesk news) {}

    /**
     * Who does the work.
     *
     * @param workers run what people type; may refuse work when there is too much
     * @param forms run what is one read of our own rows and must be answered within three seconds, so that it never waits
     *     behind whoever waits for Hilt
     * @param later runs something by the workers after a while of machine time
     */
    public record Hands(Executor workers, Executor forms, Function<Duration, Executor> later) {
        public static Hands of(Executor workers, Executor forms) {
            return new Hands(
                    workers,
                    forms,
                    wait -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, workers));
        }
    }
}
