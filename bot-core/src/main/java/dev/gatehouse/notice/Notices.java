package dev.gatehouse.notice;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Step;
import dev.gatehouse.reconcile.Aftermath;
import dev.gatehouse.reconcile.Look;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what changed for them, once per change, and what changed at several doors at once in one message. Works
 * behind the loop on its own single thread: a slow message never holds a door, and two looks at one account never tell the
 * same thing twice. What can wait for the morning, or was put off by a platform, is a row until its time.
 */
public final class Notices implements Aftermath, Herald, Runnable {
    private static final Logger log = LoggerFactory.getLogger(Notices.class);
    /** What the notices about a door are filed under. */
    public static final String SUBJECT = "access";
    /** In one second: a crowd that is due at once is told one after the other. */
    private static final int AT_ONCE = 5;

    private final Teller teller;
    private final NoticeRows rows;
    private final Function<GateId, Optional<Gate>> gates;
    private final InstantSource clock;
    private final Executor single;
    private final Gathered gathered = new Gathered();
    private final Telling telling;
    /** Whoever knocked may be written to for some minutes only. */
    private final Set<PlatformAccount> knocking = ConcurrentHashMap.newKeySet();

    private final Queue<PlatformAccount> knockers = new ConcurrentLinkedQueue<>();
    private final Queue<PlatformAccount> others = new ConcurrentLinkedQueue<>();

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
        this.telling = new Telling(teller, rows, gates, clock);
    }

    @Override
    public void looked(Look look) {
        if (look.step() == Step.OFFER) {
            knocking.add(look.account());
        }
        gathered.add(look);
    }

    @Override
    public void lookedAround(PlatformAccount account) {
        boolean knocks = knocking.remove(account);
        if (gathered.complete(account)) {
            (knocks ? knockers : others).add(account);
            behind("telling what changed", this::tellNext);
        }
    }

    private void tellNext() {
        PlatformAccount next = Optional.ofNullable(knockers.poll()).orElseGet(others::remove);
        compare(next, gathered.take(next));
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
            behind("telling what is due", () -> tellDue(due));
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

    private void compare(PlatformAccount account, List<Look> looks) {
        List<DueNotice> news =
                looks.stream().flatMap(look -> access(look).stream()).toList();
        if (!news.isEmpty()) {
            telling.tell(account, news);
        }
        looks.forEach(this::remindOfEnd);
    }

    /** What is to be told of the access now; what can wait is a row from here on. */
    private Optional<DueNotice> access(Look look) {
        Optional<String> told = rows.told(look.account(), look.gate().id(), SUBJECT);
        Optional<Level> level = AccessLevel.of(look, told);
        if (level.map(Level::mark).equals(told)) {
            drop(look, SUBJECT);
            return Optional.empty();
        }
        return level.flatMap(each -> nowOrWait(look, each));
    }

    private void remindOfEnd(Look look) {
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

    private Optional<DueNotice> nowOrWait(Look look, Level level) {
        Instant now = clock.instant();
        Instant due = level.urgent()
                ? now
                : QuietHours.after(now, teller.listener(look.account()).clock());
        boolean waiting = rows.waiting(look.account(), look.gate().id(), SUBJECT)
                .filter(each -> each.level().mark().equals(level.mark()))
                .isPresent();
        DueNotice notice = new DueNotice(look.account(), look.gate().id(), SUBJECT, level, due, 0);
        if (!waiting && due.isAfter(now)) {
            rows.wait(notice);
        }
        return waiting || due.isAfter(now) ? Optional.empty() : Optional.of(notice);
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

    private void tellDue(List<DueNotice> due) {
        due.stream().map(DueNotice::account).distinct().forEach(account -> tellDue(account, due));
    }

    /** A newer look may have replaced or told it since it was read; what says the same of other doors goes with it. */
    private void tellDue(PlatformAccount account, List<DueNotice> due) {
        List<DueNotice> waiting = rows.waiting(account);
        Set<Level> said =
                waiting.stream().filter(due::contains).map(DueNotice::level).collect(Collectors.toSet());
        List<DueNotice> ready = waiting.stream()
                .filter(each -> said.contains(each.level()))
                .filter(this::canBeTold)
                .toList();
        if (!ready.isEmpty()) {
            telling.tell(account, ready);
        }
    }

    private boolean canBeTold(DueNotice notice) {
        Instant now = clock.instant();
        Instant byDay = QuietHours.after(now, teller.listener(notice.account()).clock());
        if (gates.apply(notice.gate()).isEmpty()
                || notice.level().until().filter(now::isAfter).isPresent()) {
            rows.forget(notice.account(), notice.gate(), notice.subject());
            return false;
        }
        boolean night = !notice.level().urgent() && byDay.isAfter(now);
        if (night) {
            rows.wait(notice.putOff(byDay));
        }
        return !night;
    }
}
