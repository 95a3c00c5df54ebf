package dev.gatehouse.sandbox.telegram;

import dev.gatehouse.sandbox.SandboxClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;

/** A fresh Telegram for each story: Olga owns the club, Alice would like to get in. */
abstract class TelegramStory {
    final SandboxClock clock = new SandboxClock();
    final AtomicLong machine = new AtomicLong(1);
    final TelegramStandIn telegram = TelegramStandIn.start(clock, 0, machine::get);
    final RawBot bot = new RawBot(telegram);
    final long olga = telegram.addUser("Olga", "olga_owner");
    final long alice = telegram.addUser("Alice", "alice");
    final long club = telegram.addSupergroup("Club", olga);

    @AfterEach
    void close() {
        telegram.close();
    }

    void machineTimePasses(Duration time) {
        machine.addAndGet(time.toNanos());
    }
}
