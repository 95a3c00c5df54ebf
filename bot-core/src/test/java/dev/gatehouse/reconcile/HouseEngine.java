package dev.gatehouse.reconcile;

import dev.gatehouse.access.AccessPolicy;
import dev.gatehouse.access.Gates;
import dev.gatehouse.admin.Members;
import dev.gatehouse.admin.Passes;
import dev.gatehouse.admin.Undo;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.membership.Logbook;
import dev.gatehouse.membership.Memberships;
import dev.gatehouse.membership.WorkspaceCheck;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

/** The engine of a {@link House}, as a restart builds it anew. */
record HouseEngine(
        Memberships memberships,
        Porch porch,
        Unanswered unanswered,
        DueLooks dueLooks,
        Timers timers,
        Sweep sweep,
        Caution caution,
        Hand hand) {

    /** What admins can do. */
    record Hand(Members members, Undo undo, Passes passes) {}

    static HouseEngine of(House house, Plant plant, Random random) {
        Rows rows = new Rows(
                house.memory.memberships(),
                plant.grants().apply(house.memory.grants()),
                house.memory.exceptionRows(),
                house.memory.brake(),
                plant.people().apply(house.memory.people()));
        Logbook logbook = new Logbook(house.trail::add, house.alarms, house::botNow);
        LongSupplier nanoTime = () -> Duration.between(House.BEGIN, house.now()).toNanos();
        WorkspaceCheck check = new WorkspaceCheck(house.hilt, house.workspace, logbook, nanoTime);
        Memberships memberships = new Memberships(house.hilt, rows.memberships(), check, logbook, nanoTime);
        EvidenceSource evidence = plant.evidence().apply(memberships);
        Recorder recorder = new Recorder(house::botNow, house.trail::add, house.alarms);
        Gates all = new Gates(house.gates);
        Brake brake = new Brake(rows.brake(), rows.grants(), () -> all, plant.limit(), house.alarms);
        Caution caution = new Caution(brake, new ParkedDoors(house), random);
        Doors doors = new Doors(List.of(house.door, house.chat));
        GateKeeper keeper = new GateKeeper(doors, rows, recorder, house.ears, caution);
        Judge judge = new Judge(new AccessPolicy(Duration.ofHours(1)), rows.exceptions(), house::botNow);
        Members members = new Members(() -> all, rows.exceptions(), house, recorder);
        Hand hand = new Hand(
                members,
                new Undo(() -> all, rows, doors, house, recorder),
                new Passes(() -> all, house.passes, members, new SecureRandom(), recorder));
        Unanswered unanswered = new Unanswered(house, nanoTime);
        return new HouseEngine(
                memberships,
                new Porch(
                        () -> all,
                        rows,
                        new Reconciler(() -> all, evidence, judge, rows, keeper, unanswered),
                        new Offering(doors, recorder, house.ears),
                        new Knocks(memberships::readTogether, house, nanoTime)),
                unanswered,
                new DueLooks(rows.memberships(), memberships::askTogether, house, house::botNow),
                new Timers(rows.grants(), house, house::botNow),
                new Sweep(() -> all, house::walk, rows, house, new Sweep.Rhythm(house::botNow, Duration.ofHours(1))),
                caution,
                hand);
    }
}
