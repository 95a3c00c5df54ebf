package dev.gatehouse.app;

import dev.gatehouse.admin.Brakes;
import dev.gatehouse.admin.Checkup;
import dev.gatehouse.admin.Endpoints;
import dev.gatehouse.admin.HandList;
import dev.gatehouse.admin.Owed;
import dev.gatehouse.admin.Panels;
import dev.gatehouse.admin.Sales;
import dev.gatehouse.admin.Tickets;
import dev.gatehouse.admin.Tools;
import dev.gatehouse.admin.WebhookTest;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.hilt.Hilt;
import dev.gatehouse.reconcile.Recorder;
import dev.gatehouse.reconcile.Rows;
import dev.gatehouse.web.AdminRoute;
import dev.gatehouse.web.BrakeRoute;
import dev.gatehouse.web.CheckRoute;
import dev.gatehouse.web.ClaimRoutes;
import dev.gatehouse.web.DeskRoutes;
import dev.gatehouse.web.DryRunRoute;
import dev.gatehouse.web.EndpointRoutes;
import dev.gatehouse.web.EventRoutes;
import dev.gatehouse.web.GateRoutes;
import dev.gatehouse.web.Knock;
import dev.gatehouse.web.MemberListRoutes;
import dev.gatehouse.web.MemberRoutes;
import dev.gatehouse.web.MemberSheets;
import dev.gatehouse.web.OwedRoute;
import dev.gatehouse.web.PanelRoute;
import dev.gatehouse.web.PassRoutes;
import dev.gatehouse.web.PlaceRoutes;
import dev.gatehouse.web.PrivacyRoutes;
import dev.gatehouse.web.ProductRoutes;
import dev.gatehouse.web.SaleRoutes;
import dev.gatehouse.web.TicketRoutes;
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
    private final Hilt hilt;
    private final Mailroom mailroom;
    private final Panels panels;
    private final Reception reception;
    private final Checkup checkup;

    Office(
            Ground ground,
            Engine engine,
            Hilt hilt,
            Mailroom mailroom,
            Panels panels,
            Reception reception,
            Checkup checkup) {
        this.checkup = checkup;
        this.reception = reception;
        this.ground = ground;
        this.engine = engine;
        this.hilt = hilt;
        this.mailroom = mailroom;
        this.panels = panels;
        this.rows = ground.tables().rows();
        this.recorder = ground.recorder();
    }

    List<AdminRoute> routes() {
        return Stream.of(
                        new TrailRoutes(ground.tables().audit()).all(),
                        new EventRoutes(ground.tables().archive(), ground.clock()).all(),
                        List.of(new WorkspaceRoute(engine.workspace()).route(), new CheckRoute(checkup).route()),
                        decisions(),
                        atHilt())
                .flatMap(List::stream)
                .toList();
    }

    private List<AdminRoute> decisions() {
        Doorbell bell = engine.bell();
        Brakes brakes = new Brakes(engine.caution().brake(), bell, recorder);
        Tools tools = reception.tools();
        return Stream.of(
                        new MemberRoutes(tools.members(), tools.undo(), ground.clock()).all(),
                        new PassRoutes(tools.passes(), ground.clock()).all(),
                        new MemberListRoutes(
                                        tools.roll().roster(),
                                        new HandList(ground.gates(), rows.exceptions(), bell, recorder),
                                        new MemberSheets(),
                                        ground.gates())
                                .all(),
                        new PlaceRoutes(ground.places(), reception.departure()).all(),
                        new DeskRoutes(reception.desk()).all(),
                        new GateRoutes(reception.retired(), engine.doors()).all(),
                        List.of(
                                new BrakeRoute(brakes).route(),
                                new OwedRoute(owed()).route(),
                                new DryRunRoute(tools.dryRun()).route()))
                .flatMap(List::stream)
                .toList();
    }

    private List<AdminRoute> atHilt() {
        Hilt.Owner owner = hilt.owner();
        Endpoints endpoints = new Endpoints(
                owner.endpoints(),
                ground.tables().hands().endpoints(),
                mailroom.shelf(),
                mailroom.publicUrl(),
                recorder);
        WebhookTest test = new WebhookTest(
                endpoints,
                owner.endpoints(),
                hilt.reads(),
                new Knock(ground.clock()),
                new WebhookTest.Deliveries(mailroom.secrets()::all, mailroom.silence()::lastHeard));
        return Stream.of(
                        new ProductRoutes(reception.tools().products()).all(),
                        new SaleRoutes(
                                        new Sales(hilt.shop().ledger()),
                                        reception.tools().gifts())
                                .all(),
                        new ClaimRoutes(engine.shopfront().claims()).all(),
                        new PrivacyRoutes(engine.shopfront().privacy()).all(),
                        List.of(new PanelRoute(panels).route()),
                        new TicketRoutes(new Tickets(hilt.shop().support())).all(),
                        new EndpointRoutes(endpoints, test, mailroom.silence()::lastHeard).all())
                .flatMap(List::stream)
                .toList();
    }

    private Owed owed() {
        Owed.Places places = new Owed.Places(engine.caution().brake(), ground.ledger());
        return new Owed(ground.gates(), rows, engine.doors(), places, ground.clock());
    }
}
