package planted.gatehouse.reconcile;

import java.time.Instant;
import java.time.InstantSource;

final class ReadsClock {
    private ReadsClock() {}

    static Instant called() {
        return Instant.now();
    }

    static InstantSource referred() {
        return Instant::now;
    }

    static long milliseconds() {
        return System.currentTimeMillis();
    }
}
