package dev.gatehouse.reconcile;

import dev.gatehouse.access.AccessPolicy;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.Members;
import dev.gatehouse.admin.Passes;
import dev.gatehouse.admin.Undo;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.membership.Logbook;
import dev.gatehouse.membership.Memberships;
import dev.gatehouse.membership.ReadOutcome;
import dev.gatehouse.membership.Workspace;
import dev.gatehouse.membership.WorkspaceCheck;
import dev.gatehouse.membership.WorkspaceRows;
import java.security.SecureRandom;
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
import java.util.function.LongSupplier;

/** The real engine between a Hilt and a server in memory: two doors, one thread, a clock that is set. */
final class House implements Doorbell {
    static final ProductId GOLD = new ProductId("gold");
    static final ProductId SILVER = new ProductId("silver");
    static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);
    static final PlatformAccount BOB = new PlatformAccount(Platform.DISCORD, 1002);
    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    final FakeDoor door = new FakeDoor(Platform.DISCORD);
    final FakeDoor chat = new FakeDoor(Platform.TELEGRAM);
    final FakeHilt hilt;
    final List<Gate> gates;
    final List<Entry> trail = new ArrayList<>();
    final List<Look> looks = new ArrayList<>();
    /** How many looks there had been each time all doors of somebody were through. */
    final List<Integer> rounds = new ArrayList<>();

    final Map<String, Refusal> alarms = new LinkedHashMap<>();
    private final Plant plant;
    final MemoryRows memory;
    private final Random random;
    private final Map<PlatformAccount, Ring> waiting = new LinkedHashMap<>();
    private final MemoryPasses passes = new MemoryPasses();
    private final MemoryWorkspace workspace = new MemoryWorkspace();
    private Engine engine;
    private Instant now = BEGIN;
    private Duration wrong = Duration.ZERO;

    /** What a restart builds anew. */
    private record Engine(
            Memberships memberships,
            Porch porch,
            Unanswered unanswered,
            DueLooks dueLooks,
            Timers timers,
            Sweep sweep,
            Caution caution,
            Hand hand) {}

    /** What admins can do. */
    record Hand(Members members, Undo undo, Passes passes) {}

    House(Plant plant, long seed) {
        this.plant = plant;
        this.random = new Random(seed);
        this.memory = new MemoryRows(plant.merge());
        this.hilt = new FakeHilt(() -> now, this::botNow, random, memory.memberships());
        this.gates = List.of(
                plant.gate(new DoorAddress.Role(1, 9), GOLD, SILVER),
                plant.gate(new DoorAddress.Role(1, 10), SILVER),
                plant.gate(new DoorAddress.Chat(-100), GOLD, SILVER));
        this.engine = start();
    }

    private Engine start() {
        Rows rows = new Rows(
                memory.memberships(),
                plant.grants().apply(memory.grants()),
                memory.exceptionRows(),
                memory.brake(),
                plant.people().apply(memory.people()));
        Alarms board = new Board(alarms);
        Logbook logbook = new Logbook(trail::add, board, this::botNow);
        LongSupplier nanoTime = () -> Duration.between(BEGIN, now).toNanos();
        WorkspaceCheck check = new WorkspaceCheck(hilt, workspace, logbook, nanoTime);
        Memberships memberships = new Memberships(hilt, rows.memberships(), check, logbook, nanoTime);
        EvidenceSource evidence = plant.evidence().apply(memberships);
        Recorder recorder = new Recorder(this::botNow, trail::add, board);
        Gates all = new Gates(gates);
        Brake brake = new Brake(rows.brake(), rows.grants(), () -> all, plant.limit(), board);
        Caution caution = new Caution(brake, new ParkedDoors(this), random);
        Doors doors = new Doors(List.of(door, chat));
        GateKeeper keeper = new GateKeeper(doors, rows, recorder, new Ears(), caution);
        Judge judge = new Judge(new AccessPolicy(Duration.ofHours(1)), rows.exceptions(), this::botNow);
        Members members = new Members(() -> all, rows.exceptions(), this, recorder);
        Hand hand = new Hand(
                members,
                new Undo(() -> all, rows, doors, this, recorder),
                new Passes(() -> all, passes, members, new SecureRandom(), recorder));
        Unanswered unanswered = new Unanswered(this, nanoTime);
        return new Engine(
                memberships,
                new Porch(
                        () -> all,
                        rows,
                        new Reconciler(() -> all, evidence, judge, rows, keeper, unanswered),
                        new Offering(doors, recorder, new Ears()),
                        new Knocks(memberships::readTogether, this, nanoTime)),
                unanswered,
                new DueLooks(rows.memberships(), memberships::askTogether, this, this::botNow),
                new Timers(rows.grants(), this, this::botNow),
                new Sweep(() -> all, this::walk, rows, this, new Sweep.Rhythm(this::botNow, Duration.ofHours(1))),
                caution,
                hand);
    }

    private boolean walk(ProductId product, Urgency urgency) {
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

    Hand hand() {
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
        engine = start();
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

    private record Board(Map<String, Refusal> up) implements Alarms {
        @Override
        public void raise(String cause, Refusal refusal) {
            up.put(cause, refusal);
        }

        @Override
        public void clear(String cause) {
            up.remove(cause);
        }
    }

    private static final class MemoryWorkspace implements WorkspaceRows {
        private Optional<Workspace> accepted = Optional.empty();

        @Override
        public Optional<Workspace> find() {
            return accepted;
        }

        @Override
        public void accept(Workspace workspace) {
            accepted = Optional.of(workspace);
        }
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
