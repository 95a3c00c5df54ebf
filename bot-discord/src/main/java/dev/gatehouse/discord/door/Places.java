package dev.gatehouse.discord.door;

import dev.gatehouse.access.Urgency;
import java.util.Comparator;
import java.util.TreeSet;

/** Who waits in a row: the more urgent first, then as they came. Guarded by whoever keeps the row. */
final class Places {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::urgency).thenComparing(Place::number);

    record Place(Urgency urgency, long number) {}

    private final TreeSet<Place> waiting = new TreeSet<>(ORDER);
    private long numbers;

    Place join(Urgency urgency) {
        Place place = new Place(urgency, ++numbers);
        waiting.add(place);
        return place;
    }

    boolean isFirst(Place place) {
        return waiting.first().equals(place);
    }

    void leave(Place place) {
        waiting.remove(place);
    }
}
