package dev.gatehouse.access;

import java.time.Instant;
import java.util.Optional;

/** The dates of a membership: what is paid for, and the days of grace after it. */
public record Period(Optional<Instant> start, Optional<Instant> end, Optional<Instant> graceEnd) {

    public static Period until(Instant end) {
        return new Period(Optional.empty(), Optional.of(end), Optional.empty());
    }

    public Optional<Instant> lastEnd() {
        return graceEnd.or(() -> end);
    }

    /** Ends before it starts, or its grace ends before it does. */
    public boolean isBackwards() {
        return isAfter(start, end) || isAfter(end, graceEnd);
    }

    private static boolean isAfter(Optional<Instant> first, Optional<Instant> second) {
        return first.isPresent() && second.isPresent() && first.get().isAfter(second.get());
    }
}
