package dev.gatehouse.app;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.admin.Checkup;
import dev.gatehouse.app.machine.Doorstep;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.audit.StandingAlarms;
import dev.gatehouse.hilt.Hilt;
import dev.gatehouse.hilt.HiltSettings;
import dev.gatehouse.reconcile.GateLedger;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseRefused;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A house without a node, opened to be looked over: logged in where a token is, and answering nobody. Where the rows
 * cannot be opened, that is a finding and the rest is looked over with empty ones.
 */
public final class CheckSession implements Supplier<List<Flaw>>, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CheckSession.class);
    private static final Duration LOGIN = Duration.ofSeconds(15);
    private static final String NOT_MADE_YET = "DATABASE_ABSENT";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<Flaw> met = new ArrayList<>();
    private final Checkup checkup;

    private CheckSession(Settings settings) {
        Optional<Database> own = rows(settings);
        Database database = keep(own.orElseGet(() -> Database.open("jdbc:h2:mem:" + UUID.randomUUID())));
        InstantSource clock =
                settings.times().clockUrl().map(CheckSession::moved).orElseGet(Clock::systemUTC);
        Ground ground = ground(settings, Tables.of(database), clock);
        Platforms platforms = keep(Platforms.of(settings, ground, UnaryOperator.identity()));
        ExecutorService threads = Executors.newCachedThreadPool();
        open.push(threads::shutdownNow);
        settings.http()
                .publicUrl()
                .flatMap(url -> Doorstep.at(settings.http().port()))
                .ifPresent(this::keep);
        HiltSettings where = new HiltSettings(
                settings.hilt().apiUrl(), settings.hilt().apiKey().orElseThrow(), HiltSettings.TIMEOUT);
        platforms.visit(LOGIN);
        checkup = new Checkups(settings, ground, Hilt.at(where, clock, System::nanoTime), platforms, threads)
                .of(database);
    }

    /** Logs in; takes some seconds, and longer where a platform is away. */
    public static CheckSession open(Settings settings) {
        return new CheckSession(settings);
    }

    /** A new database is none yet: the first start makes it. */
    private Optional<Database> rows(Settings settings) {
        try {
            return Optional.of(Database.openExisting(settings.database().url()));
        } catch (DatabaseRefused refused) {
            if (!refused.refusal().code().equals(NOT_MADE_YET)) {
                met.add(new Flaw("database", refused.refusal()));
            }
            return Optional.empty();
        }
    }

    private static InstantSource moved(URI url) {
        RemoteClock clock = new RemoteClock(url);
        clock.run();
        return clock;
    }

    /** Alarms are told to nobody here: they become findings. */
    private static Ground ground(Settings settings, Tables tables, InstantSource clock) {
        StandingAlarms alarms = new StandingAlarms(entry -> {}, clock, words -> {});
        GateLedger ledger = new GateLedger(tables.hands().gates(), tables.grants(), alarms, clock);
        return Ground.of(tables, settings.gates().all(), ledger, clock, alarms);
    }

    @Override
    public List<Flaw> get() {
        List<Flaw> flaws = new ArrayList<>(met);
        flaws.addAll(checkup.get());
        return List.copyOf(flaws);
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.warn("{} did not close as it should", part.getClass().getSimpleName(), e);
            }
        }
    }
}
