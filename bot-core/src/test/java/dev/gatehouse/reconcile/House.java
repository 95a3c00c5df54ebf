package dev.gatehouse.reconcile;

import dev.gatehouse.access.AccessPolicy;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.EvidenceSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** The engine around one door, played by one thread: rings are worked off in the order they come. */
final class House {
    static final ProductId GOLD = new ProductId("gold");
    static final ProductId SILVER = new ProductId("silver");
    static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);
    static final PlatformAccount BOB = new PlatformAccount(Platform.DISCORD, 1002);

    final Gate gate;
    final FakeDoor door = new FakeDoor(Platform.DISCORD);
    final MemoryRows memory = new MemoryRows();
    final List<Entry> trail = new ArrayList<>();
    final Map<String, Refusal> alarms = new LinkedHashMap<>();
    final List<Look> looks = new ArrayList<>();
    private final Map<PlatformAccount, Ring> waiting = new LinkedHashMap<>();
    private final Reconciler reconciler;
    private final Timers timers;
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    House(EvidenceSource evidence) {
        this(evidence, GateMode.ADDITIVE);
    }

    House(EvidenceSource evidence, GateMode mode) {
        gate = Gate.of(Set.of(GOLD, SILVER), new DoorAddress.Role(1, 9), mode);
        Rows rows = memory.rows();
        Recorder recorder = new Recorder(clock(), trail::add, alarms());
        GateKeeper keeper = new GateKeeper(new Doors(List.of(door)), rows, recorder, looks::add, new Random(7));
        Gates gates = new Gates(List.of(gate));
        reconciler = new Reconciler(() -> gates, evidence, new AccessPolicy(Duration.ofHours(1)), rows, keeper);
        timers = new Timers(rows, bell(), clock());
    }

    private Alarms alarms() {
        return new Alarms() {
            @Override
            public void raise(String cause, Refusal refusal) {
                alarms.put(cause, refusal);
            }

            @Override
            public void clear(String cause) {
                alarms.remove(cause);
            }
        };
    }

    Doorbell bell() {
        return new Doorbell() {
            @Override
            public void ring(Ring ring) {
                waiting.merge(ring.account(), ring, Ring::and);
            }

            @Override
            public void ringOwed(Place place, String cause) {
                memory.grants()
                        .owed(List.of(gate.id()))
                        .forEach(account -> ring(Ring.atDoor(account, Urgency.EVENT, cause)));
            }
        };
    }

    InstantSource clock() {
        return () -> now;
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void ring(Ring ring) {
        bell().ring(ring);
    }

    /** What a crash forgets. */
    void forgetRings() {
        waiting.clear();
    }

    /** Rings whatever is due and works off everything that waits. */
    void settle() {
        timers.run();
        work();
    }

    void work() {
        while (!waiting.isEmpty()) {
            PlatformAccount next = waiting.keySet().iterator().next();
            Ring ring = waiting.remove(next);
            reconciler.look(Objects.requireNonNull(ring));
        }
    }
}
