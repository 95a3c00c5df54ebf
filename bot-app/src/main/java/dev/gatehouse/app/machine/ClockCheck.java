package dev.gatehouse.app.machine;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Refusal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares this machine's clock with Hilt's, which every HTTP answer carries in whole seconds. A wrong clock ends
 * memberships at the wrong time and makes genuine events look old.
 */
public final class ClockCheck implements Supplier<List<Flaw>> {
    /** As far off, Hilt's own software refuses a signature. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final URI hilt;
    private final InstantSource clock;
    private final Visitor visitor = new Visitor();

    /**
     * Asks nobody yet.
     *
     * @param hilt the API's base, without a slash at its end
     */
    public ClockCheck(URI hilt, InstantSource clock) {
        this.hilt = hilt;
        this.clock = clock;
    }

    /** Nothing when Hilt is silent: that is found elsewhere. */
    @Override
    public List<Flaw> get() {
        return visitor
                .visit(URI.create(hilt + "/v1/health"))
                .flatMap(answer -> answer.headers().firstValue("Date"))
                .flatMap(ClockCheck::read)
                .flatMap(theirs -> judge(theirs, clock.instant()))
                .stream()
                .toList();
    }

    static Optional<Flaw> judge(Instant theirs, Instant ours) {
        Duration behind = Duration.between(ours, theirs);
        if (behind.abs().compareTo(TOLERANCE) <= 0) {
            return Optional.empty();
        }
        String way = behind.isNegative() ? "ahead of" : "behind";
        return Optional.of(new Flaw(
                "clock",
                new Refusal(
                        "CLOCK_OFF",
                        "This machine's clock is " + behind.abs().toSeconds() + " seconds " + way + " Hilt's.",
                        "Let the machine set its clock from the network (NTP): timedatectl set-ntp true.")));
    }

    private static Optional<Instant> read(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
