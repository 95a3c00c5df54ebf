package dev.gatehouse.app;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.admin.Checkup;
import dev.gatehouse.admin.Panels;
import dev.gatehouse.app.metrics.Meters;
import dev.gatehouse.app.settings.AdminToken;
import dev.gatehouse.app.settings.HttpPart;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.audit.StandingAlarms;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.discord.House;
import dev.gatehouse.hilt.Hilt;
import dev.gatehouse.hilt.HiltSettings;
import dev.gatehouse.inbox.EventWorker;
import dev.gatehouse.membership.Assignments;
import dev.gatehouse.reconcile.GateLedger;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseRefused;
import dev.gatehouse.web.AdminListener;
import dev.gatehouse.web.BackupRoute;
import dev.gatehouse.web.ListenAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running node. Started from the inside out, and stopped the other way round: first what takes, then what decides and
 * tells, then the platforms it does so at, and last the rows, so that whatever was acknowledged or said is in them.
 */
public final class Gatehouse implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Gatehouse.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Settings settings;
    private final Jobs jobs = new Jobs();
    private final Meters meters = new Meters();
    private final InstantSource clock;
    private final Frontage frontage;
    private final AdminListener adminListener;

    private Gatehouse(Settings settings) {
        this.settings = settings;
        Database database = keep(Database.open(settings.database().url()));
        keep(meters);
        jobs.every(Rounds.TICK, database::writeThrough);
        clock = calendar();
        OperatorLine operator = new OperatorLine(settings.operator());
        Ground ground = ground(Tables.of(database), operator);
        Platforms platforms = keep(Platforms.of(settings, ground, meters::timed));
        Crew crew = keep(Crew.hire());
        Hilt hilt = meters.timed(hilt(ground.tables().care().claims()));
        Engine engine = keep(new Engine(ground, settings, hilt, platforms, crew));
        keep(jobs);
        Mailroom mailroom =
                Mailroom.of(settings, ground.recorder(), ground.tables().feed());
        EventWorker events = engine.events();
        Shopfront shopfront = engine.shopfront();
        frontage = keep(new Frontage(
                settings,
                new Frontage.Behind(ground, events, mailroom, platforms.intake()),
                shopfront.overHttp(settings.accessApiKeys()),
                meters.registry()));
        frontage.start();
        Reception reception = new Reception(ground, engine, hilt, platforms, settings.operators());
        BuyerDesk desk = shopfront.desk();
        Panels panels = new Panels(desk, platforms::bulletin, ground.recorder());
        Checkup checkup = new Checkups(settings, ground, hilt, platforms, crew.checks()).of(database);
        adminListener = administer(database, new Office(ground, engine, hilt, mailroom, panels, reception, checkup));
        watch(ground, engine, platforms);
        jobs.once(CheckAtStart.AFTER, new CheckAtStart(checkup));
        Rounds rounds = new Rounds(ground, settings.times(), hilt, engine, jobs);
        engine.start();
        rounds.look();
        rounds.follow(events, mailroom.silence());
        rounds.tell(operator, platforms);
        rounds.administer(reception);
        platforms.start(
                new House(
                        ground.gates(),
                        engine.bell(),
                        new House.Desks(desk, reception.desk(), shopfront.news()),
                        House.Hands.of(crew.commands(), crew.forms()),
                        () -> jobs.soon(rounds.afterAbsence(Platform.DISCORD))),
                ground.places());
        new OpeningWords(settings, ground.gates().get().all().size())
                .lines(publicUrl(), adminUrl())
                .forEach(log::info);
    }

    /**
     * Starts a node; it works as soon as this returns, whether Hilt and the platforms can be reached or not.
     *
     * @throws dev.gatehouse.store.DatabaseRefused when the rows cannot be opened
     * @throws dev.gatehouse.web.ListenRefused when an address is taken
     */
    public static Gatehouse start(Settings settings) {
        return new Gatehouse(settings);
    }

    private Ground ground(Tables tables, OperatorLine operator) {
        StandingAlarms alarms = new StandingAlarms(tables.audit(), clock, operator);
        GateLedger ledger = new GateLedger(tables.hands().gates(), tables.grants(), alarms, clock);
        List<Gate> declared = settings.gates().all();
        ledger.register(declared);
        return Ground.of(tables, declared, ledger, clock, alarms);
    }

    private InstantSource calendar() {
        if (settings.times().clockUrl().isEmpty()) {
            return Clock.systemUTC();
        }
        RemoteClock remote = new RemoteClock(settings.times().clockUrl().get());
        remote.run();
        jobs.every(RemoteClock.EVERY, remote);
        return remote;
    }

    private Hilt hilt(Assignments assigned) {
        HiltSettings where = new HiltSettings(
                settings.hilt().apiUrl(), settings.hilt().apiKey().orElseThrow(), HiltSettings.TIMEOUT);
        return Hilt.at(where, clock, System::nanoTime, assigned);
    }

    private AdminListener administer(Database database, Office office) {
        HttpPart http = settings.http();
        AdminListener listener = keep(new AdminListener(
                new ListenAddress(http.adminHost(), http.adminPort()),
                http.adminToken()
                        .orElseGet(() -> new AdminToken(settings.database().folder()).createOrRead()),
                () -> database.isUp() ? List.of() : List.of(AWAY),
                Stream.concat(
                                office.routes().stream(),
                                Stream.of(new BackupRoute(file -> backUp(database, file)).route(), meters.route()))
                        .toList(),
                meters.registry()));
        listener.start();
        return listener;
    }

    private void watch(Ground ground, Engine engine, Platforms platforms) {
        meters.watch("gatehouse.looks.waiting", "Accounts that wait to be looked at", engine::waiting);
        meters.watch(
                "gatehouse.alarms",
                "Alarms that stand",
                () -> ground.alarms().all().size());
        meters.watch(
                "gatehouse.gates",
                "Gates that stand",
                () -> ground.gates().get().all().size());
        platforms.watch(meters);
    }

    private static Optional<Refusal> backUp(Database database, Path file) {
        try {
            database.backUp(file);
            return Optional.empty();
        } catch (DatabaseRefused refused) {
            return Optional.of(refused.refusal());
        }
    }

    private static final Refusal AWAY =
            new Refusal("DATABASE_AWAY", "The database does not answer.", "Look at its log; the node recovers alone.");

    /** Where the webhook route is reached on this machine. */
    public String publicUrl() {
        return "http://127.0.0.1:" + frontage.port();
    }

    public String adminUrl() {
        return "http://" + settings.http().adminHost() + ":" + adminListener.port();
    }

    /** Calendar time as this node sees it; in a sandbox it follows a moved clock a moment later. */
    public Instant now() {
        return clock.instant();
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    /** Stops in an orderly way, within about ten seconds. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.warn("{} did not stop as it should", part.getClass().getSimpleName(), e);
            }
        }
    }
}
