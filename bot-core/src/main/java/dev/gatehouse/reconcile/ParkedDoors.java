package dev.gatehouse.reconcile;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Doors that refuse everybody until a human mends them. Asking for each person would only add refusals, which platforms
 * count: one act probes for all, every ten minutes or as soon as something at the place changed. What waits there is
 * rung for when the door works again. Memory only: after a restart the first refusal parks the door anew.
 */
public final class ParkedDoors implements Doorbell {
    private record Parked(Refusal refusal, Instant probeAt) {}

    private final Doorbell bell;
    private final Map<DoorAddress, Parked> parked = new HashMap<>();
    private final Map<Place, Long> changes = new HashMap<>();

    public ParkedDoors(Doorbell bell) {
        this.bell = bell;
    }

    @Override
    public void ring(Ring ring) {
        bell.ring(ring);
    }

    @Override
    public void ringOwed(Place place, String cause) {
        probeAt(place);
        bell.ringOwed(place, cause);
    }

    private synchronized void probeAt(Place place) {
        changes.merge(place, 1L, Long::sum);
        parked.replaceAll((door, how) -> door.place().equals(place) ? new Parked(how.refusal(), Instant.MIN) : how);
    }

    /** Why nobody should try this door now; empty for one that works, and for the one act that probes it. */
    synchronized Optional<Refusal> turnsAway(DoorAddress door, Instant now) {
        Parked how = parked.get(door);
        if (how == null) {
            return Optional.empty();
        }
        Duration left = how.probeAt().isAfter(now) ? Duration.between(now, how.probeAt()) : Duration.ZERO;
        // A wait longer than one round is left over from a clock that was set back since.
        if (!left.isZero() && left.compareTo(Retry.PROBE) <= 0) {
            return Optional.of(how.refusal());
        }
        parked.put(door, new Parked(how.refusal(), now.plus(Retry.PROBE)));
        return Optional.empty();
    }

    /** What keeps a parked door shut, as last said. */
    synchronized Optional<Refusal> standing(DoorAddress door) {
        return Optional.ofNullable(parked.get(door)).map(Parked::refusal);
    }

    /** The act that was to probe the door never reached it, or learnt nothing of it. */
    synchronized void untried(DoorAddress door, Instant nextProbe) {
        parked.computeIfPresent(door, (each, how) -> new Parked(how.refusal(), nextProbe));
    }

    /** How often something at the place changed; to be asked before an act. */
    synchronized long changes(Place place) {
        return changes.getOrDefault(place, 0L);
    }

    /**
     * Parks the door, unless something at the place changed during the act: then what refused it may be mended already, and
     * the change has rung for whoever is owed.
     *
     * @param before {@link #changes} before the act
     */
    synchronized boolean refused(DoorAddress door, Refusal refusal, Instant now, long before) {
        boolean current = changes(door.place()) == before;
        if (current) {
            parked.put(door, new Parked(refusal, now.plus(Retry.PROBE)));
        }
        return current;
    }

    void worked(DoorAddress door) {
        boolean recovered;
        synchronized (this) {
            recovered = parked.remove(door) != null;
        }
        if (recovered) {
            bell.ringOwed(door.place(), "the door works again");
        }
    }
}
