package dev.gatehouse.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes through to the disk for everybody who waits for it: one sync covers whatever was committed before it began, so
 * those who come while one is under way share the next.
 */
final class SharedSync {
    private final Object disk = new Object();
    private final AtomicLong commits = new AtomicLong();
    /** Guarded by the disk. */
    private long synced;

    /**
     * On return whatever the caller committed is on the disk, by its own sync or by another's. Throws what its own throws;
     * who shared it tries for itself.
     */
    void cover(Runnable sync) {
        long mine = commits.incrementAndGet();
        synchronized (disk) {
            if (synced < mine) {
                long covered = commits.get();
                sync.run();
                synced = covered;
            }
        }
    }
}
