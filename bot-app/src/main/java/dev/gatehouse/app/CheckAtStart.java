package dev.gatehouse.app;

import dev.gatehouse.access.Flaw;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells the log once, some time after a start, what is not as it should be: by then the platforms are logged in. */
record CheckAtStart(Supplier<List<Flaw>> checkup) implements Runnable {
    static final Duration AFTER = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(CheckAtStart.class);

    @Override
    public void run() {
        List<Flaw> flaws = checkup.get();
        if (flaws.stream().allMatch(Flaw::note)) {
            log.info("Everything was looked over and is in order");
        }
        flaws.forEach(flaw -> log.atLevel(flaw.note() ? Level.INFO : Level.WARN).log("CHECK {}", flaw));
    }
}
