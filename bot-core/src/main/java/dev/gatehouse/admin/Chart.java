package dev.gatehouse.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Numbers by day, to be drawn as bars.
 *
 * @param title what is counted, such as the door's name
 * @param locale of the dates
 */
public record Chart(String title, Locale locale, List<Series> series) {

    public Chart {
        series = List.copyOf(series);
    }

    /** One kind of bars: a number for each day of calendar time in UTC. */
    public record Series(String name, SortedMap<LocalDate, Integer> byDay) {}
}
