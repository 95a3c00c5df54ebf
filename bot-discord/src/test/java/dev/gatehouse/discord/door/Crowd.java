package dev.gatehouse.discord.door;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.discord.DiscordStandIn;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Many role changes that nobody waits for, by as many workers as the engine has; who is sent away comes at his turn. */
final class Crowd implements AutoCloseable {
    private static final int WORKERS = 16;

    private final Door door;
    private final DiscordStandIn discord;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final AtomicInteger served = new AtomicInteger();
    private final Queue<Outcome> failed = new ConcurrentLinkedQueue<>();

    Crowd(Door door, DiscordStandIn discord) {
        this.door = door;
        this.discord = discord;
    }

    void comes(PlatformAccount account, Gate gate) {
        workers.execute(() -> grant(account, gate));
    }

    private void grant(PlatformAccount account, Gate gate) {
        Outcome outcome = door.grant(account, gate, Urgency.SWEEP, "one of many");
        if (outcome instanceof Outcome.InLine line) {
            CompletableFuture.delayedExecutor(line.after().toNanos(), TimeUnit.NANOSECONDS, workers)
                    .execute(() -> grant(account, gate));
        } else if (outcome instanceof Outcome.Done) {
            served.incrementAndGet();
        } else {
            failed.add(outcome);
        }
    }

    int served() {
        return served.get();
    }

    List<Outcome> failed() {
        return List.copyOf(failed);
    }

    /** The calls to give roles that Discord got between a buyer's asking and the buyer's own call. */
    List<Call> callsAheadOf(PlatformAccount buyer, Gate gate) {
        long before = roleCalls().count();
        Outcome outcome = door.grant(buyer, gate, Urgency.BUYER, "bought");
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError("The buyer was not served: " + outcome);
        }
        return roleCalls()
                .skip(before)
                .takeWhile(call -> !call.path().contains("/members/" + buyer.id() + "/"))
                .toList();
    }

    private Stream<Call> roleCalls() {
        return discord.calls().all().stream().filter(call -> call.method().equals("PUT"));
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
