package dev.gatehouse.app.bench;

import dev.gatehouse.app.rehearsal.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Works off a list with so many threads, each taking the next one as soon as it is free. */
record Crew(int workers, List<Webhook> webhooks) {
    /** What one worker does with each webhook it takes. */
    @FunctionalInterface
    interface Work {
        void on(Webhook webhook) throws Exception;
    }

    /** Equips a worker. */
    @FunctionalInterface
    interface Bench {
        Work of(int worker) throws Exception;
    }

    /** From the first one begun to the last one done, in nanoseconds. */
    long work(Bench bench) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Work> equipped = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                equipped.add(bench.of(worker));
            }
            long begin = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (Work work : equipped) {
                all.add(threads.submit(() -> workOff(work, next)));
            }
            for (Future<?> each : all) {
                each.get();
            }
            return System.nanoTime() - begin;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The measurement failed", failed.getCause());
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception unequipped) {
            throw new IllegalStateException("The measurement could not begin", unequipped);
        } finally {
            threads.shutdownNow();
        }
    }

    private Void workOff(Work work, AtomicInteger next) throws Exception {
        int n;
        while ((n = next.getAndIncrement()) < webhooks.size()) {
            work.on(webhooks.get(n));
        }
        return null;
    }
}
