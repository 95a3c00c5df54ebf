package dev.gatehouse.discord.door;

import dev.gatehouse.access.PlatformAccount;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One act at a time per person: JDA sends giving and taking through two queues and promises no order between them. People
 * share a fixed number of locks; two who meet at one only wait for each other.
 */
final class Turns {
    private static final int LOCKS = 256;

    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    <T> T inTurn(PlatformAccount account, Supplier<T> act) {
        Lock lock = locks.get(Math.floorMod(Long.hashCode(account.id() ^ account.id() >>> 22), LOCKS));
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }
}
