package dev.gatehouse.reconcile;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.ReadOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The real engine between a Hilt and a server in memory: two doors, one thread, a clock that is set. */
final class House implements Doorbell {
    static final ProductId GOLD = new ProductId("gold");
    static final ProductId SILVER = new ProductId("silver");
    static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);
    static final PlatformAccount BOB = new PlatformAccount(Platform.DISCORD, 1002);
    static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    final FakeDoor door = new FakeDoor(Platform.DISCORD);
    final FakeDoor chat = new FakeDoor(Platform.TELEGRAM);
    final FakeHilt hilt;
    final List<Gate> gates;
    final List<Entry> trail = new ArrayList<>();
    final List<Look> looks = new ArrayList<>();
    /** How many looks there had been each time all doors of somebody were through. */
    final List<Integer> rounds = new ArrayList<>();

    final HeardAlarms alarms = new HeardAlarms();
    final Aftermath ears = new Ears();
    private final Plant plant;
    final MemoryRows memory;
    private final Random random;
    private final Map<PlatformAccount, Ring> waiting = new LinkedHashMap<>();
    final MemoryPasses passes = new MemoryPasses();
    final MemoryWorkspace workspace = new MemoryWorkspace();
    private HouseEngine engine;
    private Instant now = BEGIN;
    private Duration wrong = Duration.ZERO;

    House(Plant plant, long seed) {
        this.plant = plant;
        this.random = new Random(seed);
        this.memory = new MemoryRows(plant.merge());
        this.hilt = new FakeHilt(() -> now, this::botNow, random, memory.memberships());
        this.gates = List.of(
                plant.gate(new DoorAddress.Role(1, 9), GOLD, SILVER),
                plant.gate(new DoorAddress.Role(1, 10), SILVER),
                plant.gate(new DoorAddress.Chat(-100), GOLD, SILVER));
        this.engine = HouseEngine.of(this, plant, random);
    }

    boolean walk(ProductId product, Urgency urgency) {
        return engine.memberships().walk(product, urgency).isComplete();
    }

    /** The door of the first gate, which both products open. */
    Gate gate() {
        return gates.get(0);
    }

    boolean isInside(PlatformAccount account) {
        return door.isInside(account, gate());
    }

    boolean isInside(FakeDoor.Key key) {
        return door(key.gate()).isInside(key.account(), key.gate());
    }

    FakeDoor door(Gate gate) {
        return door(gate.platform());
    }

    FakeDoor door(Platform platform) {
        return platform == Platform.DISCORD ? door : chat;
    }

    List<Gate> gatesOn(Platform platform) {
        return gates.stream().filter(gate -> gate.platform() == platform).toList();
    }

    Optional<Grant> grant(PlatformAccount account) {
        return memory.grants().find(account, gate().id());
    }

    Instant now() {
        return now;
    }

    /** What the bot takes for now. */
    Instant botNow() {
        return now.plus(wrong);
    }

    /** The bot's clock is off by so much from now on. */
    void stepClock(Duration off) {
        wrong = off;
    }

    HouseEngine.Hand hand() {
        return engine.hand();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void ring(Ring ring) {
        waiting.merge(ring.account(), ring, Ring::and);
    }

    @Override
    public void ringOwed(Place place, String cause) {
        memory.grants()
                .owed(gates.stream().map(Gate::id).toList())
                .forEach(account -> ring(Ring.atDoor(account, Urgency.EVENT, cause)));
    }

    /** Every membership of the product that opens both doors is read anew, and nobody rings. */
    void readPages() {
        walk(GOLD, Urgency.SWEEP);
    }

    /** Somebody changed something at the place: a role was moved, a permission given back. */
    void mended() {
        engine.caution().parked().ringOwed(gate().place(), "a role was moved");
    }

    Brake brake() {
        return engine.caution().brake();
    }

    /** A human has looked and lets go. */
    void release() {
        brake().release(gate().place(), botNow());
        mended();
    }

    /** A webhook arrived, now or late: the inbox reads the membership it names and rings. */
    void hint(MembershipId id) {
        if (engine.memberships().read(id, Urgency.EVENT) instanceof ReadOutcome.Kept kept) {
            PlatformAccount account = kept.known().membership().account();
            ring(new Ring(account, Urgency.EVENT, botNow(), false, "event"));
        }
    }

    /** Somebody typed a command: Hilt is asked for the answer, and the doors are looked at. */
    void command(PlatformAccount account) {
        engine.memberships().ask(Set.of(account), Urgency.BUYER);
        ring(Ring.atDoor(account, Urgency.BUYER, "asked"));
    }

    void restart() {
        waiting.clear();
        engine = HouseEngine.of(this, plant, random);
    }

    void sweep() {
        engine.memberships().testLookups();
        engine.sweep().run();
    }

    /** Rings what is due and works off everything that waits. False when the process died in it and was started anew. */
    boolean settle() {
        try {
            engine.dueLooks().run();
            engine.timers().run();
            engine.unanswered().run();
            while (!waiting.isEmpty()) {
                PlatformAccount next = waiting.keySet().iterator().next();
                Ring ring = Objects.requireNonNull(waiting.remove(next));
                if (!ring.isKnock() || !engine.porch().meets(ring)) {
                    engine.porch().look(ring).forEach(this::ring);
                }
            }
            return true;
        } catch (Trouble.Crash crash) {
            restart();
            return false;
        }
    }

    /** Everybody with a row is looked at where they stand, as happens to each account in turn. */
    void lookAtEverybody() {
        memory.memberships()
                .accountsAfter(Optional.empty(), Integer.MAX_VALUE)
                .forEach(account -> ring(Ring.atDoor(account, Urgency.SWEEP, "rotation")));
        memory.exceptionRows()
                .accounts(Integer.MAX_VALUE)
                .forEach(account -> ring(Ring.atDoor(account, Urgency.SWEEP, "rotation")));
    }

    private final class Ears implements Aftermath {
        @Override
        public void looked(Look look) {
            looks.add(look);
        }

        @Override
        public void lookedAround(PlatformAccount account) {
            rounds.add(looks.size());
        }
    }
}
