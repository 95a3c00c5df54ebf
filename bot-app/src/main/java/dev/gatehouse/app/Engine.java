package dev.gatehouse.app;

import dev.gatehouse.access.AccessPolicy;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.DryRun;
import dev.gatehouse.app.settings.BrakePart;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.hilt.Hilt;
import dev.gatehouse.inbox.EventLook;
import dev.gatehouse.inbox.EventWorker;
import dev.gatehouse.inbox.Lanes;
import dev.gatehouse.membership.Logbook;
import dev.gatehouse.membership.Memberships;
import dev.gatehouse.membership.Walker;
import dev.gatehouse.membership.WorkspaceCheck;
import dev.gatehouse.notice.Listeners;
import dev.gatehouse.notice.Notices;
import dev.gatehouse.notice.Room;
import dev.gatehouse.notice.Teller;
import dev.gatehouse.reconcile.Bell;
import dev.gatehouse.reconcile.Brake;
import dev.gatehouse.reconcile.Caution;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.GateKeeper;
import dev.gatehouse.reconcile.Judge;
import dev.gatehouse.reconcile.Knocks;
import dev.gatehouse.reconcile.Offering;
import dev.gatehouse.reconcile.ParkedDoors;
import dev.gatehouse.reconcile.Porch;
import dev.gatehouse.reconcile.Reconciler;
import dev.gatehouse.reconcile.RingQueue;
import dev.gatehouse.reconcile.Rows;
import dev.gatehouse.reconcile.Unanswered;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.slf4j.MDC;

/** The parts that decide and act, put together: from Hilt's answers to the doors, and what buyers are told. */
final class Engine implements AutoCloseable {
    private static final int LOOKERS = 16;

    private final Ground ground;
    private final Settings settings;
    private final Hilt hilt;
    private final Crew crew;
    private final Doors doors;
    private final WorkspaceCheck workspace;
    private final Memberships memberships;
    private final Judge judge;
    private final Listeners listeners;
    private final Notices notices;
    private final Unanswered unanswered;
    private final Porch porch;
    private final RingQueue queue;
    private final Caution caution;
    private final Shopfront shopfront;

    Engine(Ground ground, Settings settings, Hilt hilt, Platforms platforms, Crew crew) {
        this.ground = ground;
        this.settings = settings;
        this.hilt = hilt;
        this.crew = crew;
        this.doors = platforms.doors();
        Logbook logbook = new Logbook(ground.tables().audit(), ground.alarms(), ground.clock());
        this.workspace = new WorkspaceCheck(hilt.reads(), ground.tables().workspace(), logbook, System::nanoTime);
        this.memberships =
                new Memberships(hilt.reads(), ground.tables().memberships(), workspace, logbook, System::nanoTime);
        this.judge = new Judge(
                new AccessPolicy(settings.times().settle()), ground.tables().exceptions(), ground.clock());
        this.listeners = new Listeners(ground.tables().listeners());
        this.notices = notices(platforms);
        this.queue = new RingQueue(LOOKERS, this::look, this::meets);
        this.caution = beCautious();
        GateKeeper keeper = new GateKeeper(doors, ground.tables().rows(), ground.recorder(), notices, caution);
        this.unanswered = new Unanswered(caution.parked(), System::nanoTime);
        this.porch = porch(new Reconciler(
                ground.gates(), memberships, judge, ground.tables().rows(), keeper, unanswered));
        this.shopfront = new Shopfront(
                ground,
                hilt,
                memberships,
                judge,
                doors,
                new Shopfront.Word(bell(), notices, listeners, this::fallback),
                settings.http().publicUrl());
    }

    private Porch porch(Reconciler reconciler) {
        Offering offering = new Offering(doors, ground.recorder(), notices);
        Knocks knocks = new Knocks(memberships::readTogether, caution.parked(), System::nanoTime);
        return new Porch(ground.gates(), ground.tables().rows(), reconciler, offering, knocks);
    }

    private Caution beCautious() {
        Rows rows = ground.tables().rows();
        BrakePart brake = settings.brake();
        Brake.Limit limit = new Brake.Limit(brake.atLeast(), brake.percent());
        return new Caution(
                new Brake(rows.brake(), rows.grants(), ground.gates(), limit, ground.alarms()),
                new ParkedDoors(new Bell(queue, rows.grants(), ground.gates(), crew.background())),
                new SecureRandom());
    }

    private Notices notices(Platforms platforms) {
        Teller teller = new Teller(platforms::messenger, listeners, doors, this::fallback, ground.recorder());
        return new Notices(
                teller, ground.tables().notices(), id -> ground.gates().get().find(id), ground.clock(), crew.notices());
    }

    private Optional<Room> fallback(Gate gate) {
        return Optional.ofNullable(settings.gates().notices().get(gate.id()));
    }

    /** Nobody rings before the constructor is through: the queue is started afterwards. */
    private void look(Ring ring) {
        // Whatever is logged on the way to the door carries who is looked at and why: the event's id, the command.
        MDC.put("account", ring.account().toString());
        MDC.put("cause", ring.cause());
        try {
            porch.look(ring).forEach(bell()::ring);
        } finally {
            MDC.clear();
        }
    }

    private boolean meets(Ring knock) {
        return porch.meets(knock);
    }

    int waiting() {
        return queue.size();
    }

    WorkspaceCheck workspace() {
        return workspace;
    }

    Doorbell bell() {
        return caution.parked();
    }

    /** What admins decide by. */
    Caution caution() {
        return caution;
    }

    Doors doors() {
        return doors;
    }

    Judge judge() {
        return judge;
    }

    Memberships memberships() {
        return memberships;
    }

    Notices notices() {
        return notices;
    }

    Listeners listeners() {
        return listeners;
    }

    Unanswered unanswered() {
        return unanswered;
    }

    Walker walker() {
        return (product, urgency) -> memberships.walk(product, urgency).isComplete();
    }

    /** How many of these accounts have not been looked at yet. */
    int waiting(Collection<PlatformAccount> accounts) {
        return queue.waiting(accounts);
    }

    ExecutorService background() {
        return crew.background();
    }

    DryRun dryRun() {
        return new DryRun(ground.gates(), memberships, judge, ground.tables().rows());
    }

    /** What buyers meet. */
    Shopfront shopfront() {
        return shopfront;
    }

    EventWorker events() {
        Tables tables = ground.tables();
        EventLook look = new EventLook(
                memberships.pending()::read,
                hilt.reads(),
                tables.memberships(),
                tables.workspace(),
                new EventLook.Reached(bell(), this::tell));
        Lanes lanes = new Lanes(crew.buyerEvents(), crew.otherEvents());
        return new EventWorker(tables.events(), look, tables.audit(), ground.clock(), lanes);
    }

    private void tell(PlatformAccount account, String type) {
        notices.say(
                account, "event." + type, Map.of("command", account.platform().buyCommand()));
    }

    /** Starts to look at whoever is rung for. */
    void start() {
        caution.brake().recall();
        ground.gates().follow((from, to) -> {
            caution.brake().moved(from, to);
            bell().ringOwed(to, "the group became a supergroup");
        });
        queue.start();
    }

    @Override
    public void close() {
        queue.close();
    }
}
