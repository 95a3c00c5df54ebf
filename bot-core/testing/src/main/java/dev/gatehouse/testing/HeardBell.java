package dev.gatehouse.testing;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.util.ArrayList;
import java.util.List;

/** Who was rung for. */
public final class HeardBell implements Doorbell {
    /** That whatever is owed at a place shall be tried again. */
    public record Owed(Place place, String cause) {}

    private final List<Ring> rings = new ArrayList<>();
    private final List<Owed> owed = new ArrayList<>();

    private int broken;

    /** The next {@code times} rings end in an error nobody foresaw. */
    public synchronized void breakFor(int times) {
        broken = times;
    }

    public synchronized boolean isWhole() {
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
        owed.add(new Owed(place, cause));
    }

    public synchronized List<Ring> rings() {
        return List.copyOf(rings);
    }

    public synchronized List<String> causes() {
        return rings.stream().map(Ring::cause).toList();
    }

    public synchronized List<String> causes(PlatformAccount account) {
        return rings.stream()
                .filter(ring -> ring.account().equals(account))
                .map(Ring::cause)
                .toList();
    }

    /** The places owed was rung for, oldest first. */
    public synchronized List<Place> owed() {
        return owed.stream().map(Owed::place).toList();
    }

    public synchronized boolean isOwedRung(String because) {
        return owed.stream().anyMatch(each -> each.cause().contains(because));
    }
}
