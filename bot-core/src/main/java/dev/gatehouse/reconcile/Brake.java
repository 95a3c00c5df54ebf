package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.reconcile.BrakeRows.Pulled;
import dev.gatehouse.reconcile.BrakeRows.Removal;
import dev.gatehouse.reconcile.BrakeRows.Removal.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stops the removals of a place when too many of them surprise: something is wrong then, with Hilt, with the gates or with
 * us, and only a human can tell. Foreseen removals never pull it. Everything but removals goes on.
 */
public final class Brake {
    /** What is refused while the brake holds. */
    public static final String CODE = "BRAKE_PULLED";

    private static final Duration WINDOW = Duration.ofHours(1);
    /** A released removal may have to wait for its platform, but a year later it is a new surprise. */
    private static final Duration RELEASE_COUNTS = Duration.ofDays(1);

    private final BrakeRows rows;
    private final GrantRows grants;
    private final Supplier<Gates> gates;
    private final Limit limit;
    private final Alarms alarms;

    /**
     * How many surprising removals a place may bear within an hour.
     *
     * @param atLeast so many always, however few are inside
     * @param percent of the doors held at that place
     */
    public record Limit(int atLeast, int percent) {
        int of(int inside) {
            return Math.max(atLeast, inside * percent / 100);
        }
    }

    public Brake(BrakeRows rows, GrantRows grants, Supplier<Gates> gates, Limit limit, Alarms alarms) {
        this.rows = rows;
        this.grants = grants;
        this.gates = gates;
        this.limit = limit;
        this.alarms = alarms;
    }

    /** Empty when the removal may go on. One at a time: two workers must not both take the last place below the limit. */
    synchronized Optional<Refusal> holds(PlatformAccount account, Gate gate, boolean foreseen, Instant now) {
        Place place = gate.place();
        if (!isPulled(place) && (foreseen || mayPass(account, gate, now))) {
            return Optional.empty();
        }
        rows.pull(place, now);
        rows.save(new Removal(place, account, gate.id(), State.HELD, now));
        Refusal refusal = refusal(place);
        alarms.raise(cause(place), refusal);
        return Optional.of(refusal);
    }

    private boolean mayPass(PlatformAccount account, Gate gate, Instant now) {
        Optional<Removal> before = rows.find(account, gate.id());
        if (before.filter(removal -> stillCounts(removal, now)).isPresent()) {
            return true;
        }
        int counted = rows.countedSince(gate.place(), now.minus(WINDOW));
        if (counted >= limit.of(inside(gate.place()) + counted)) {
            return false;
        }
        rows.save(new Removal(gate.place(), account, gate.id(), State.COUNTED, now));
        return true;
    }

    /** The same removal, tried again or let go by a human. */
    private static boolean stillCounts(Removal removal, Instant now) {
        return switch (removal.state()) {
            case COUNTED -> removal.at().isAfter(now.minus(WINDOW));
            case RELEASED -> removal.at().isAfter(now.minus(RELEASE_COUNTS));
            case HELD -> false;
        };
    }

    private int inside(Place place) {
        return gates.get().at(place).stream()
                .mapToInt(gate -> grants.inside(gate.id()))
                .sum();
    }

    private boolean isPulled(Place place) {
        return rows.pulled().stream().anyMatch(pulled -> pulled.place().equals(place));
    }

    /** Where removals are stopped now. */
    public List<Pulled> pulled() {
        return rows.pulled();
    }

    /** Removals that wait for a human at this place. */
    public int held(Place place) {
        return rows.held(place);
    }

    /** After a restart: the brakes that hold call their human again. */
    public void recall() {
        rows.pulled().forEach(pulled -> alarms.raise(cause(pulled.place()), refusal(pulled.place())));
    }

    /** The place has another number now, and its rows with it: a brake that holds there calls its human by the new one. */
    public void moved(Place from, Place to) {
        alarms.clear(cause(from));
        if (isPulled(to)) {
            alarms.raise(cause(to), refusal(to));
        }
    }

    /** A human has looked: what was held goes on, and counting begins anew. False when the brake did not hold. */
    public synchronized boolean release(Place place, Instant now) {
        if (!isPulled(place)) {
            return false;
        }
        rows.release(place, now);
        alarms.clear(cause(place));
        return true;
    }

    private static String cause(Place place) {
        return "brake " + place;
    }

    private static Refusal refusal(Place place) {
        return new Refusal(
                CODE,
                "Unusually many people would lose access at " + place
                        + " without their end having been foreseen, so nobody" + " is removed there.",
                "See who and why with: gatehouse dry-run --place " + place
                        + ". If it is right, let go with: gatehouse brake release " + place + ".");
    }
}
