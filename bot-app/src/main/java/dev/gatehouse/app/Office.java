package dev.gatehouse.app;

import dev.gatehouse.admin.Brakes;
import dev.gatehouse.admin.Checkup;
import dev.gatehouse.admin.HandList;
import dev.gatehouse.admin.Owed;
import dev.gatehouse.admin.RetiredGates;
import dev.gatehouse.admin.Tools;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.reconcile.Recorder;
import dev.gatehouse.reconcile.Rows;
import dev.gatehouse.web.AdminRoute;
import dev.gatehouse.web.BrakeRoute;
import dev.gatehouse.web.CheckRoute;
import dev.gatehouse.web.DryRunRoute;
import dev.gatehouse.web.EventRoutes;
import dev.gatehouse.web.GateRoutes;
import dev.gatehouse.web.HandListRoutes;
import dev.gatehouse.web.MemberRoutes;
import dev.gatehouse.web.OwedRoute;
import dev.gatehouse.web.PassRoutes;
import dev.gatehouse.web.PlaceRoutes;
import dev.gatehouse.web.TrailRoutes;
import dev.gatehouse.web.WorkspaceRoute;
import java.util.List;
import java.util.stream.Stream;

/** What an admin can see and do over the operator's listener, put together. */
final class Office {
    private final Ground ground;
    private final Engine engine;
    private final Rows rows;
    private final Recorder recorder;
    private final Reception reception;
    private final Checkup checkup;

    Office(Ground ground, Engine engine, Reception reception, Checkup checkup) {
        this.reception = reception;
        this.checkup = checkup;
        this.ground = ground;
        this.engine = engine;
        this.rows = ground.tables().rows();
        this.recorder = ground.recorder();
    }

    List<AdminRoute> routes() {
        return Stream.of(
                        new TrailRoutes(ground.tables().audit()).all(),
                        new EventRoutes(ground.tables().archive(), ground.clock()).all(),
                        List.of(new WorkspaceRoute(engine.workspace()).route(), new CheckRoute(checkup).route()),
                        decisions())
                .flatMap(List::stream)
                .toList();
    }

    private List<AdminRoute> decisions() {
        Doorbell bell = engine.bell();
        Brakes brakes = new Brakes(engine.caution().brake(), bell, recorder);
        RetiredGates retired =
                new RetiredGates(ground.gates(), ground.gates()::reread, ground.ledger(), bell, recorder);
        Tools tools = reception.tools();
        return Stream.of(
                        new MemberRoutes(tools.members(), tools.undo(), ground.clock()).all(),
                        new PassRoutes(tools.passes(), ground.clock()).all(),
                        new HandListRoutes(new HandList(ground.gates(), rows.exceptions(), bell, recorder)).all(),
                        new PlaceRoutes(reception.places(), reception.departure()).all(),
                        new GateRoutes(retired, engine.doors()).all(),
                        List.of(
                                new BrakeRoute(brakes).route(),
                                new OwedRoute(owed()).route(),
                                new DryRunRoute(tools.dryRun()).route()))
                .flatMap(List::stream)
                .toList();
    }

    private Owed owed() {
        Owed.Places places = new Owed.Places(engine.caution().brake(), ground.ledger());
        return new Owed(ground.gates(), rows, engine.doors(), places, ground.clock());
    }
}
