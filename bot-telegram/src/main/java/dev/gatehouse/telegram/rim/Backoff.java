package dev.gatehouse.telegram.rim;

import dev.gatehouse.telegram.door.Trouble;
import java.time.Duration;

/** How long to wait after a failure: twice as long each time, or what Telegram asks for. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** A wrong token mends itself only with a restart, or when Telegram was mistaken. */
    private static final Duration LONGEST_WITHOUT_TOKEN = Duration.ofMinutes(5);

    private int failures;

    void worked() {
        failures = 0;
    }

    Duration failed() {
        return doubled(LONGEST);
    }

    Duration failed(Trouble trouble) {
        return switch (trouble.kind()) {
            case FLOOD -> trouble.await();
            case BAD_TOKEN -> doubled(LONGEST_WITHOUT_TOKEN);
            default -> doubled(LONGEST);
        };
    }

    private Duration doubled(Duration longest) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures++, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
