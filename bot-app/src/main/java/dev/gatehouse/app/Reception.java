package dev.gatehouse.app;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.admin.Authority;
import dev.gatehouse.admin.Buttons;
import dev.gatehouse.admin.ChatGates;
import dev.gatehouse.admin.Concerned;
import dev.gatehouse.admin.Counters;
import dev.gatehouse.admin.Departure;
import dev.gatehouse.admin.DryRun;
import dev.gatehouse.admin.Gifts;
import dev.gatehouse.admin.Goods;
import dev.gatehouse.admin.Insiders;
import dev.gatehouse.admin.Kit;
import dev.gatehouse.admin.MemberFile;
import dev.gatehouse.admin.Members;
import dev.gatehouse.admin.Openings;
import dev.gatehouse.admin.Passes;
import dev.gatehouse.admin.PlaceLog;
import dev.gatehouse.admin.PlanChanges;
import dev.gatehouse.admin.ProductDesk;
import dev.gatehouse.admin.RetiredGates;
import dev.gatehouse.admin.Roster;
import dev.gatehouse.admin.Sites;
import dev.gatehouse.admin.Sync;
import dev.gatehouse.admin.TakeBacks;
import dev.gatehouse.admin.Tools;
import dev.gatehouse.admin.Undo;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.hilt.Hilt;
import dev.gatehouse.reconcile.Recorder;
import dev.gatehouse.reconcile.Rows;
import dev.gatehouse.web.DrawnCharts;
import dev.gatehouse.web.MemberSheets;
import java.security.SecureRandom;
import java.util.Set;

/** What admins can do, put together once for the chat and for the operator's listener. */
final class Reception {
    private final Ground ground;
    private final Engine engine;
    private final Rows rows;
    private final Recorder recorder;
    private final Buttons buttons;
    private final Kit kit;
    private final RetiredGates retired;
    private final Tools tools;

    Reception(Ground ground, Engine engine, Hilt hilt, Platforms platforms, Set<PlatformAccount> operators) {
        this.ground = ground;
        this.engine = engine;
        this.rows = ground.tables().rows();
        this.recorder = ground.recorder();
        this.buttons = new Buttons(ground.tables().hands().wishes(), ground.clock());
        Concerned concerned = new Concerned(engine.walker(), rows, engine.bell(), engine.background());
        Authority authority = new Authority(ground.places(), ground.gates(), operators);
        this.kit = new Kit(
                authority,
                ground.places(),
                new Goods(hilt.owner().products()::all, authority, ground.clock()),
                new ChatGates(ground.gates(), ground.gates()::reread, ground.ledger(), concerned, recorder),
                new Sites(engine.doors(), platforms::premises, platforms::bulletin));
        this.retired = new RetiredGates(
                ground.gates(),
                ground.gates()::reread,
                ground.ledger(),
                engine.bell(),
                ground.tables().hands().takeBacks(),
                recorder);
        this.tools = tools(concerned, hilt);
    }

    private Tools tools(Concerned concerned, Hilt hilt) {
        Doorbell bell = engine.bell();
        DryRun dryRun = engine.dryRun();
        Members members = new Members(ground.gates(), rows.exceptions(), bell, recorder);
        return new Tools(
                members,
                new Undo(ground.gates(), rows, engine.doors(), bell, recorder),
                new Passes(ground.gates(), ground.tables().hands().passes(), members, new SecureRandom(), recorder),
                dryRun,
                new Sync(engine.walker(), concerned, bell, engine::waiting, engine.background()),
                new MemberFile(
                        engine.memberships(),
                        engine.judge(),
                        rows,
                        ground.tables().audit()),
                new Gifts(
                        hilt.owner().gifts(),
                        hilt.shop().ledger(),
                        ground.tables().hands().gifts(),
                        bell,
                        recorder),
                new ProductDesk(hilt.owner().products(), ground.gates(), recorder),
                rows.grants(),
                new DrawnCharts(),
                new Tools.Plans(
                        openings(dryRun),
                        changes(concerned, dryRun),
                        new TakeBacks(kit.gates(), ground.tables().hands().takeBacks(), retired, recorder)),
                new Tools.Roll(
                        new Roster(engine.memberships(), engine.judge(), rows, engine.doors()::title),
                        new MemberSheets()));
    }

    private Openings openings(DryRun dryRun) {
        return new Openings(
                kit.gates(),
                ground.tables().hands().openings(),
                new Insiders(kit.sites(), ground.tables().telegram().seen()),
                dryRun,
                rows,
                recorder);
    }

    private PlanChanges changes(Concerned concerned, DryRun dryRun) {
        return new PlanChanges(
                kit.gates(),
                ground.ledger().leaving(),
                concerned,
                dryRun,
                new PlanChanges.Hilt(engine.walker(), engine.memberships(), engine.judge()));
    }

    AdminDesk desk() {
        return Counters.desk(kit, tools, engine.listeners(), buttons);
    }

    PlaceLog log() {
        return new PlaceLog(ground.tables().audit(), ground.gates(), ground.places(), kit.sites(), buttons);
    }

    RetiredGates retired() {
        return retired;
    }

    Departure departure() {
        return new Departure(ground.places(), kit.gates(), tools.plans().takeBacks(), ground.gates());
    }

    Buttons buttons() {
        return buttons;
    }

    Kit kit() {
        return kit;
    }

    Tools tools() {
        return tools;
    }
}
