package dev.gatehouse.discord;

import dev.gatehouse.access.Gates;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.NewsDesk;
import dev.gatehouse.buyer.Turns;
import dev.gatehouse.door.Doorbell;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
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
     * @param turns run what people type, each person's in its order; refuse what is too much of one or of all
     * @param forms run what is one read of our own rows and must be answered within three seconds, so that it never waits
     *     behind whoever waits for Hilt
     * @param later runs something by those workers after a while of machine time
     */
    public record Hands(Turns turns, Executor forms, Function<Duration, Executor> later) {
        public static Hands of(ExecutorService workers, Executor forms) {
            return new Hands(
                    new Turns(workers),
                    forms,
                    wait -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, workers));
        }
    }
}
