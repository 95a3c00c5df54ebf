package dev.gatehouse.app.rehearsal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Looks at the stage until something shows, or makes sure that it does not. Machine time. */
public final class Watch {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BLINK = Duration.ofMillis(20);

    private Watch() {}

    /** Waits until it is so; throws {@link Unseen} after forty seconds: machines are shared, and waiting costs nothing where all is well. */
    public static void until(String what, BooleanSupplier seen) throws InterruptedException {
        find(what, () -> seen.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits for something to be there. */
    public static <T> T find(String what, Supplier<Optional<T>> look) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(BLINK.toMillis());
        }
        throw new Unseen("not seen within " + PATIENCE.toSeconds() + " s: " + what);
    }

    /** Watches for the whole time and throws as soon as it is so. */
    public static void never(String what, Duration time, BooleanSupplier seen) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (seen.getAsBoolean()) {
                throw new Unseen("seen, but must not be: " + what);
            }
            Thread.sleep(BLINK.toMillis());
        }
    }

    public static void that(String what, boolean so) {
        if (!so) {
            throw new Unseen("not so: " + what);
        }
    }
}
