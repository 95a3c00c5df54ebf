package dev.gatehouse.notice;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Step;
import dev.gatehouse.reconcile.Aftermath;
import dev.gatehouse.reconcile.Look;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what changed for them, once per change. Works behind the loop on its own single thread: a slow message
 * never holds a door, and two looks at one account never tell the same thing twice. What can wait for the morning, or
 * was put off by a platform, is a row until its time.
 */
public final class Notices implements Aftermath, Herald, Runnable {
    private static final Logger log = LoggerFactory.getLogger(Notices.class);
    /** What the notices about a door are filed under. */
    public static final String SUBJECT = "access";
    /** In one second: a crowd that is due at once is told one after the other. */
    private static final int AT_ONCE = 5;

    private static final Duration PUT_OFF = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    private record Subject(PlatformAccount account, Gate gate) {}

    private final Teller teller;
    private final NoticeRows rows;
    private final Function<GateId, Optional<Gate>> gates;
    private final InstantSource clock;
    private final Executor single;
    private final Map<Subject, Look> newest = new ConcurrentHashMap<>();
    /** Whoever knocked may be written to for some minutes only. */
    private final Queue<Subject> knocking = new ConcurrentLinkedQueue<>();

    private final Queue<Subject> others = new ConcurrentLinkedQueue<>();

    public Notices(
            Teller teller,
            NoticeRows rows,
            Function<GateId, Optional<Gate>> gates,
            InstantSource clock,
            Executor single) {
        this.teller = teller;
        this.rows = rows;
        this.gates = gates;
        this.clock = clock;
        this.single = single;
    }

    @Override
    public void looked(Look look) {
        Subject subject = new Subject(look.account(), look.gate());
        if (newest.put(subject, look) == null) {
            (look.step() == Step.OFFER ? knocking : others).add(subject);
            behind("telling what changed", this::tellNext);
        }
    }

    private void tellNext() {
        Subject next = Optional.ofNullable(knocking.poll()).orElseGet(others::remove);
        compare(Objects.requireNonNull(newest.remove(next)));
    }

    @Override
    public void say(PlatformAccount account, String key, Map<String, Object> values) {
        behind("saying " + key + " to " + account, () -> teller.say(account, key, values));
    }

    /** Called once a second: tells what is due by now. */
    @Override
    public void run() {
        List<DueNotice> due = rows.due(clock.instant(), AT_ONCE);
        if (!due.isEmpty()) {
            behind("telling what is due", () -> due.forEach(this::tellDue));
        }
    }

    private void behind(String what, Runnable work) {
        single.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("{} failed; the next look tries again", what, e);
            }
        });
    }

    private void compare(Look look) {
        Optional<String> told = rows.told(look.account(), look.gate().id(), SUBJECT);
        Optional<Level> level = AccessLevel.of(look, told);
        if (level.map(Level::mark).equals(told)) {
            drop(look, SUBJECT);
        } else {
            level.ifPresent(each -> tellOrWait(look, each));
        }
        Optional<Allow> ending = Reminders.ending(look);
        if (ending.isPresent()) {
            remind(look, ending.get());
        } else if (!(look.decision() instanceof Decision.Hold)) {
            drop(look, Reminders.SUBJECT);
        }
    }

    /** Most looks find nothing that waits: reading is cheaper than deleting. */
    private void drop(Look look, String subject) {
        if (rows.waiting(look.account(), look.gate().id(), subject).isPresent()) {
            rows.forget(look.account(), look.gate().id(), subject);
        }
    }

    private void tellOrWait(Look look, Level level) {
        Instant now = clock.instant();
        Instant due = level.urgent()
                ? now
                : QuietHours.after(now, teller.listener(look.account()).clock());
        Optional<DueNotice> waiting = rows.waiting(look.account(), look.gate().id(), SUBJECT)
                .filter(each -> each.level().mark().equals(level.mark()));
        DueNotice notice = waiting.orElseGet(
                () -> new DueNotice(look.account(), look.gate().id(), SUBJECT, level, due, 0));
        if (waiting.isEmpty() && !due.isAfter(now)) {
            tell(notice, look.gate());
        } else if (waiting.isEmpty()) {
            rows.wait(notice);
        }
    }

    private void remind(Look look, Allow ending) {
        GateId gate = look.gate().id();
        Optional<DueNotice> waiting = rows.waiting(look.account(), gate, Reminders.SUBJECT);
        if (waiting.filter(each -> Reminders.speaksOf(each, ending)).isPresent()) {
            return;
        }
        Optional<String> told = rows.told(look.account(), gate, Reminders.SUBJECT);
        Optional<DueNotice> next = Reminders.next(
                        look.account(),
                        gate,
                        ending,
                        teller.listener(look.account()).clock(),
                        clock.instant())
                .filter(each -> !told.equals(Optional.of(each.level().mark())));
        next.ifPresentOrElse(rows::wait, () -> drop(look, Reminders.SUBJECT));
    }

    /** A newer look may have replaced or told it since it was read. */
    private void tellDue(DueNotice notice) {
        Optional<DueNotice> waiting = rows.waiting(notice.account(), notice.gate(), notice.subject());
        if (!waiting.equals(Optional.of(notice))) {
            return;
        }
        Instant now = clock.instant();
        Instant byDay = QuietHours.after(now, teller.listener(notice.account()).clock());
        Optional<Gate> gate = gates.apply(notice.gate());
        if (gate.isEmpty() || notice.level().until().filter(now::isAfter).isPresent()) {
            rows.forget(notice.account(), notice.gate(), notice.subject());
        } else if (!notice.level().urgent() && byDay.isAfter(now)) {
            rows.wait(notice.putOff(byDay));
        } else {
            tell(notice, gate.get());
        }
    }

    private void tell(DueNotice notice, Gate gate) {
        Instant now = clock.instant();
        if (teller.tell(notice.account(), gate, notice.level()) == Messenger.Delivery.LATER) {
            Duration pause = PUT_OFF.multipliedBy(1L << Math.min(notice.attempts(), MOST_DOUBLINGS));
            rows.wait(notice.putOff(now.plus(pause)));
            return;
        }
        rows.tell(
                notice.account(),
                notice.gate(),
                notice.subject(),
                notice.level().mark(),
                now);
        if (notice.level().key().equals("notice.remind")) {
            Reminders.beforeTheEnd(
                            notice.account(),
                            notice.gate(),
                            notice.level().until().orElseThrow(),
                            teller.listener(notice.account()).clock(),
                            now)
                    .ifPresent(rows::wait);
        }
    }
}
