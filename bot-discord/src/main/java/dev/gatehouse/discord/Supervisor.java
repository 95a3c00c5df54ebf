package dev.gatehouse.discord;

import dev.gatehouse.audit.Alarms;
import dev.gatehouse.discord.SessionWatch.Sign;
import dev.gatehouse.discord.door.Findings;
import dev.gatehouse.discord.rim.Rim;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one login standing, for as long as its thread is not interrupted. JDA mends what it can; this does the rest. */
final class Supervisor implements Runnable {
    static final String LOGIN = "discord login";
    static final String MEMBERS_INTENT = Findings.MEMBERS_INTENT;

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    /** Once at the gateway, JDA waits for ever for a guild it was promised and never got. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private static final Duration CHORES = Duration.ofMinutes(1);
    private static final Duration WRONG_TOKEN = Duration.ofMinutes(30);
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    private static final int FAILURES_BEFORE_ALARM = 5;

    private final Login login;
    private final Supplier<SessionWatch> watches;
    private final EventListener rim;
    private final Predicate<JDA> chores;
    private final Alarms alarms;
    private final Backoff backoff = new Backoff();
    private boolean membersIntent = true;
    private volatile boolean refused;

    /** @param chores what is left to do once logged in; tried again after a minute while it says false */
    Supervisor(Login login, Supplier<SessionWatch> watches, EventListener rim, Predicate<JDA> chores, Alarms alarms) {
        this.login = login;
        this.watches = watches;
        this.rim = rim;
        this.chores = chores;
        this.alarms = alarms;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(afterwards(holdOne()).toMillis());
            }
        } catch (InterruptedException closing) {
            LOG.debug("The login to Discord is given up");
        }
    }

    private Sign holdOne() throws InterruptedException {
        SessionWatch watch = watches.get();
        JDA jda;
        try {
            jda = login.start(membersIntent, List.of(new Rim(watch), rim));
        } catch (InvalidTokenException wrong) {
            return Sign.TOKEN_REFUSED;
        } catch (RuntimeException unreachable) {
            LOG.info("Discord cannot be reached: {}", unreachable.getMessage());
            return Sign.ENDED;
        }
        try {
            return watchOver(jda, watch);
        } finally {
            part(jda);
        }
    }

    private Sign watchOver(JDA jda, SessionWatch watch) throws InterruptedException {
        Sign sign;
        do {
            sign = watch.await(READY_WITHIN);
        } while (sign == null && login.isWaiting());
        if (sign != Sign.READY) {
            return sign == null ? Sign.ENDED : sign;
        }
        welcome();
        boolean done = false;
        do {
            done = done || chores.test(jda);
            sign = watch.await(CHORES);
        } while (sign == null || sign == Sign.READY);
        return sign;
    }

    /** Whether Discord does not accept the token: then nothing is to be waited for. */
    boolean isRefused() {
        return refused;
    }

    private void welcome() {
        refused = false;
        backoff.reset();
        alarms.clear(LOGIN);
        if (membersIntent) {
            alarms.clear(MEMBERS_INTENT);
        }
    }

    /** Notes how a login ended and says how long to wait before the next. */
    private Duration afterwards(Sign end) {
        return switch (end) {
            case TOKEN_REFUSED -> {
                refused = true;
                alarms.raise(LOGIN, Findings.tokenRefused());
                yield WRONG_TOKEN;
            }
            case INTENT_REFUSED -> {
                boolean withoutIt = !membersIntent;
                membersIntent = false;
                alarms.raise(MEMBERS_INTENT, Findings.membersIntentRefused());
                yield withoutIt ? backoff.next() : Duration.ZERO;
            }
            case READY, ENDED -> {
                Duration wait = backoff.next();
                if (backoff.failures() >= FAILURES_BEFORE_ALARM) {
                    alarms.raise(LOGIN, Findings.unreachable());
                }
                yield wait;
            }
        };
    }

    private static void part(JDA jda) throws InterruptedException {
        jda.shutdown();
        if (!jda.awaitShutdown(FAREWELL)) {
            jda.shutdownNow();
        }
    }
}
