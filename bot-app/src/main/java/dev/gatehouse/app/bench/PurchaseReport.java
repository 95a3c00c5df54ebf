package dev.gatehouse.app.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The purchases of one run, summed up. */
public record PurchaseReport(int count, Map<String, Spread> parts, double ratio) {
    private static final String TOTAL = "webhook sent to role call arrived";
    private static final String ROUND_TRIPS = "both round trips together";

    public static PurchaseReport of(List<PurchaseTime> times) {
        Map<String, Spread> parts = new LinkedHashMap<>();
        parts.put(TOTAL, spread(times, PurchaseTime::total));
        parts.put("  webhook sent to membership read arrived", spread(times, PurchaseTime::toRead));
        parts.put("  membership read at Hilt", spread(times, PurchaseTime::read));
        parts.put("  its answer to role call arrived", spread(times, PurchaseTime::toRole));
        parts.put("role call at Discord", spread(times, PurchaseTime::role));
        Spread roundTrips = spread(times, PurchaseTime::roundTrips);
        parts.put(ROUND_TRIPS, roundTrips);
        double ratio = (double) spread(times, PurchaseTime::total).median() / roundTrips.median();
        return new PurchaseReport(times.size(), parts, ratio);
    }

    private static Spread spread(List<PurchaseTime> times, ToLongFunction<PurchaseTime> part) {
        return Spread.of(times.stream().map(part::applyAsLong).toList());
    }

    /** A table in Markdown, in milliseconds, and the ratio of the medians below it. */
    public String table() {
        StringBuilder table = new StringBuilder();
        row(table, "ms", "median", "p90", "p99");
        row(table, "---", "---:", "---:", "---:");
        parts.forEach((name, spread) ->
                row(table, name.strip(), millis(spread.median()), millis(spread.p90()), millis(spread.p99())));
        return table
                + String.format(
                        Locale.ROOT,
                        "%nRatio of the medians, total to both round trips: %.1f (%d purchases one after the other).%n",
                        ratio,
                        count);
    }

    private static void row(StringBuilder table, String name, String median, String p90, String p99) {
        table.append(String.format(Locale.ROOT, "| %-42s | %7s | %7s | %7s |%n", name, median, p90, p99));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
    }
}
