package dev.gatehouse.discord.door;

import dev.gatehouse.access.PlatformAccount;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One act at a time per person: JDA sends giving and taking through two queues and promises no order between them. Nobody
 * waits for another person here: that one may stand in a long line.
 */
final class Turns {
    private final Lock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Set<PlatformAccount> acting = new HashSet<>();

    <T> T inTurn(PlatformAccount account, Supplier<T> act) {
        enter(account);
        try {
            return act.get();
        } finally {
            leave(account);
        }
    }

    private void enter(PlatformAccount account) {
        lock.lock();
        try {
            while (!acting.add(account)) {
                left.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void leave(PlatformAccount account) {
        lock.lock();
        try {
            acting.remove(account);
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
