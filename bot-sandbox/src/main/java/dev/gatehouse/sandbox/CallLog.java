package dev.gatehouse.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every call a stand-in received, oldest first. A call is written down when it is over, and by then others may have seen
 * what it did: whoever reads waits for calls being handled, so that an effect is never seen without its call. Those that
 * take their time (long polls, late faults) are not waited for.
 */
public final class CallLog {
    private static final long PATIENCE = Duration.ofMillis(250).toNanos();

    private final List<Call> calls = new ArrayList<>();
    private final Map<Object, Long> handled = new HashMap<>();
    private long numbers;

    synchronized long nextNumber() {
        return ++numbers;
    }

    /** A call is being handled from now on; whoever handles it ends it with what this returns. */
    synchronized Object begin() {
        Object call = new Object();
        handled.put(call, System.nanoTime());
        return call;
    }

    synchronized void end(@Nullable Object begun) {
        if (begun != null) {
            handled.remove(begun);
            notifyAll();
        }
    }

    synchronized void add(Call call) {
        calls.add(call);
    }

    public synchronized List<Call> all() {
        awaitHandled();
        return List.copyOf(calls);
    }

    private synchronized void awaitHandled() {
        long asked = System.nanoTime();
        try {
            for (long left = left(asked); left > 0; left = left(asked)) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long the youngest call that was there when somebody asked is still waited for, in nanoseconds. */
    private long left(long asked) {
        return handled.values().stream()
                .filter(begun -> begun - asked <= 0)
                .mapToLong(begun -> begun + PATIENCE - System.nanoTime())
                .max()
                .orElse(0);
    }

    /** The newest {@code most} calls, oldest first. */
    public synchronized List<Call> newest(int most) {
        return List.copyOf(calls.subList(Math.max(0, calls.size() - most), calls.size()));
    }

    /** Calls whose method is {@code method} and whose whole path matches the regular expression {@code path}. */
    public List<Call> of(String method, String path) {
        Pattern pattern = Pattern.compile(path);
        return all().stream()
                .filter(call -> call.method().equals(method)
                        && pattern.matcher(call.path()).matches())
                .toList();
    }

    public synchronized void clear() {
        calls.clear();
    }
}
