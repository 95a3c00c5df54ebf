package dev.gatehouse.telegram;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two times: calendar time stamps what is stored, machine time in nanoseconds measures waits and caches.
 */
public record TelegramClocks(InstantSource calendar, LongSupplier machine) {
    public static TelegramClocks of(InstantSource calendar) {
        return new TelegramClocks(calendar, System::nanoTime);
    }
}
