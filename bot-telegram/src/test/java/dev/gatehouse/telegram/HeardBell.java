package dev.gatehouse.telegram;

import dev.gatehouse.access.Place;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.util.ArrayList;
import java.util.List;

/** Who was rung for. */
final class HeardBell implements Doorbell {
    private final List<Ring> rings = new ArrayList<>();
    private final List<Place> owed = new ArrayList<>();

    private int broken;

    /** The next {@code times} rings end in an error nobody foresaw. */
    synchronized void breakFor(int times) {
        broken = times;
    }

    synchronized boolean isWhole() {
        return broken == 0;
    }

    @Override
    public synchronized void ring(Ring ring) {
        if (broken > 0) {
            broken--;
            throw new IllegalStateException("The bell broke");
        }
        rings.add(ring);
    }

    @Override
    public synchronized void ringOwed(Place place, String cause) {
        owed.add(place);
    }

    synchronized List<Ring> rings() {
        return List.copyOf(rings);
    }

    synchronized List<String> causes() {
        return rings.stream().map(Ring::cause).toList();
    }

    synchronized List<Place> owed() {
        return List.copyOf(owed);
    }
}
