package dev.gatehouse.discord;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was rung. */
public final class RecordedBell implements Doorbell {
    private final List<Ring> rings = new CopyOnWriteArrayList<>();
    private final List<String> owed = new CopyOnWriteArrayList<>();

    @Override
    public void ring(Ring ring) {
        rings.add(ring);
    }

    @Override
    public void ringOwed(Place place, String cause) {
        owed.add(place + " " + cause);
    }

    public List<String> causes(PlatformAccount account) {
        return rings.stream()
                .filter(ring -> ring.account().equals(account))
                .map(Ring::cause)
                .toList();
    }

    public List<Ring> rings() {
        return rings;
    }

    public List<String> owed() {
        return owed;
    }
}
