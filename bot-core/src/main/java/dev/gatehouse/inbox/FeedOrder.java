package dev.gatehouse.inbox;

import dev.gatehouse.inbox.HiltFeed.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** In which order Hilt keeps its log. It documents none, so a page's own times must tell. */
enum FeedOrder {
    NEWEST_FIRST,
    OLDEST_FIRST,
    NONE;

    static FeedOrder of(List<Event> page) {
        List<Instant> times =
                page.stream().map(Event::createdAt).flatMap(Optional::stream).toList();
        boolean told = times.size() == page.size() && times.stream().distinct().count() > 1;
        if (told
                && times.equals(times.stream().sorted(Comparator.reverseOrder()).toList())) {
            return NEWEST_FIRST;
        }
        return told && times.equals(times.stream().sorted().toList()) ? OLDEST_FIRST : NONE;
    }
}
