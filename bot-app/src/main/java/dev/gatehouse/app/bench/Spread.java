package dev.gatehouse.app.bench;

import java.util.List;

/** How measured times are spread, in nanoseconds. A percentile is the smallest time that so many do not exceed. */
public record Spread(long median, long p90, long p99) {

    /** The spread of {@code times}: at least one, in any order. */
    public static Spread of(List<Long> times) {
        if (times.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        List<Long> sorted = times.stream().sorted().toList();
        return new Spread(at(sorted, 50), at(sorted, 90), at(sorted, 99));
    }

    /** The nearest rank. */
    private static long at(List<Long> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
