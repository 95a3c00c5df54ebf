package dev.gatehouse.sandbox.discord;

import java.util.function.LongSupplier;

/**
 * Time that is never moved with the calendar: interaction deadlines, rate windows and snowflakes run on it.
 *
 * @param nanos monotonic, any origin
 * @param millis since 1970, UTC
 */
public record MachineTime(LongSupplier nanos, LongSupplier millis) {
    public static MachineTime system() {
        return new MachineTime(System::nanoTime, System::currentTimeMillis);
    }

    long now() {
        return nanos.getAsLong();
    }

    double epochSeconds() {
        return millis.getAsLong() / 1000.0;
    }
}
