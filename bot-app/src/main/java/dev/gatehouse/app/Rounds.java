package dev.gatehouse.app;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.Tools;
import dev.gatehouse.app.settings.TimesPart;
import dev.gatehouse.buyer.BuyerWatch;
import dev.gatehouse.buyer.Replies;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.hilt.Hilt;
import dev.gatehouse.inbox.EventWorker;
import dev.gatehouse.inbox.FeedCatchUp;
import dev.gatehouse.inbox.Pruning;
import dev.gatehouse.inbox.WebhookSilence;
import dev.gatehouse.membership.Memberships;
import dev.gatehouse.reconcile.DueLooks;
import dev.gatehouse.reconcile.Guests;
import dev.gatehouse.reconcile.Sweep;
import dev.gatehouse.reconcile.Timers;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What the node does by itself, and how often. Whatever waits for a date asks each {@link #TICK} whether the calendar has
 * come to it, so that a moved or jumping clock is followed at once.
 */
final class Rounds {
    static final Duration TICK = Duration.ofSeconds(1);

    private static final Duration PENDING_READS = Duration.ofMillis(100);
    private static final Duration LOG = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Ground ground;
    private final InstantSource clock;
    private final TimesPart times;
    private final Hilt hilt;
    private final Engine engine;
    private final Jobs jobs;
    private final Sweep sweep;

    Rounds(Ground ground, TimesPart times, Hilt hilt, Engine engine, Jobs jobs) {
        this.ground = ground;
        this.clock = ground.clock();
        this.times = times;
        this.hilt = hilt;
        this.engine = engine;
        this.jobs = jobs;
        this.sweep = new Sweep(
                ground.gates(),
                engine.walker(),
                ground.tables().rows(),
                engine.bell(),
                new Sweep.Rhythm(clock, times.sweepEvery()));
    }

    /** Rings for whoever has to be looked at: buyers, those whose time has come, guests, once an hour everybody. */
    void look() {
        Tables tables = ground.tables();
        Memberships memberships = engine.memberships();
        Doorbell bell = engine.bell();
        jobs.every(PENDING_READS, memberships.pending());
        jobs.every(TICK, engine.unanswered());
        jobs.every(TICK, new Timers(tables.grants(), bell, clock));
        jobs.every(TICK, new DueLooks(tables.memberships(), memberships::askTogether, bell, clock));
        jobs.every(
                TICK,
                new BuyerWatch(
                        tables.handoffs(),
                        (account, product) -> memberships.find(account, product, Urgency.BUYER),
                        bell,
                        clock));
        each(times.sweepEvery(), sweep);
        each(times.sweepEvery(), new Guests(tables.exceptions(), bell, clock));
        each(DAY, memberships::testLookups);
        each(MINUTE, ground.ledger()::call);
    }

    /** Works through the inbox, reads Hilt's feed, and forgets what was settled long ago. */
    void follow(EventWorker events, WebhookSilence silence) {
        Tables tables = ground.tables();
        jobs.every(TICK, events::tick);
        FeedCatchUp feed = new FeedCatchUp(
                hilt.feed(),
                tables.feed(),
                new FeedCatchUp.Intake(tables.events(), events, silence),
                new FeedCatchUp.Horizon(clock, times.keepEvents()),
                sweep);
        each(times.feedEvery(), feed);
        jobs.every(TICK, silence);
        jobs.every(TICK, new Pruning(tables.archive(), clock, times.keepEvents()));
    }

    /** Tells people what is due, and the operator what alarms. */
    void tell(OperatorLine operator, Platforms platforms) {
        jobs.every(TICK, engine.notices());
        jobs.every(
                TICK, new Replies(hilt.shop().support(), ground.tables().care().support(), engine.notices(), clock));
        jobs.every(TICK, () -> operator.post(platforms));
    }

    /** Carries out what admins ordered for later, and keeps their log. */
    void administer(Reception reception) {
        Tools.Plans plans = reception.tools().plans();
        jobs.every(TICK, plans.openings());
        jobs.every(TICK, plans.takeBacks());
        each(HOUR, plans.changes());
        each(DAY, reception.buttons()::forgetOld);
        jobs.every(LOG, reception.log());
    }

    /** What a platform that was away has missed: what is owed there is tried at once, then everybody is looked at. */
    Runnable afterAbsence(Platform platform) {
        return () -> {
            ground.gates().get().on(platform).stream()
                    .map(Gate::place)
                    .distinct()
                    .forEach(place -> engine.bell().ringOwed(place, "connected to " + platform.title()));
            sweep.lookAtEverybody();
        };
    }

    private void each(Duration every, Runnable deed) {
        jobs.every(TICK, new CalendarJob(clock, every, deed));
    }
}
