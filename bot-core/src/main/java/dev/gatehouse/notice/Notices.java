package dev.gatehouse.notice;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.reconcile.Aftermath;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Look;
import dev.gatehouse.reconcile.Recorder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what changed for them, once per change. Works behind the loop on its own single thread: a slow message
 * never holds a door, and two looks at one account never tell the same thing twice.
 */
public final class Notices implements Aftermath, Herald {
    private static final Logger log = LoggerFactory.getLogger(Notices.class);
    private static final String SUBJECT = "access";
    private static final int LATER_SECONDS = 30;

    private record Subject(PlatformAccount account, Gate gate) {}

    private final Function<PlatformAccount, Optional<Messenger>> messengers;
    private final NoticeRows rows;
    private final Doors doors;
    private final Recorder recorder;
    private final Executor single;
    private final Map<Subject, Look> newest = new ConcurrentHashMap<>();

    public Notices(
            Function<PlatformAccount, Optional<Messenger>> messengers,
            NoticeRows rows,
            Doors doors,
            Recorder recorder,
            Executor single) {
        this.messengers = messengers;
        this.rows = rows;
        this.doors = doors;
        this.recorder = recorder;
        this.single = single;
    }

    @Override
    public void looked(Look look) {
        Subject subject = new Subject(look.account(), look.gate());
        newest.put(subject, look);
        single.execute(() -> tellNewest(subject));
    }

    @Override
    public void say(PlatformAccount account, String key, Map<String, Object> values) {
        single.execute(() -> sayNow(account, key, values));
    }

    private void sayNow(PlatformAccount account, String key, Map<String, Object> values) {
        try {
            Message message = new Texts(Locale.ENGLISH).message(key, values);
            messengers.apply(account).ifPresent(messenger -> {
                Messenger.Delivery delivery = messenger.tell(account, message);
                recorder.audit()
                        .add(Entry.of(
                                recorder.clock().instant(),
                                Entry.Kind.NOTICE,
                                account,
                                key + ": " + delivery.name().toLowerCase(Locale.ROOT)));
            });
        } catch (RuntimeException e) {
            log.error("Telling {} of {} failed", account, key, e);
        }
    }

    private void tellNewest(Subject subject) {
        Look look = newest.remove(subject);
        if (look == null) {
            return;
        }
        try {
            tellIfNew(look);
        } catch (RuntimeException e) {
            log.error("Telling {} failed; tried again in {} s", look.account(), LATER_SECONDS, e);
            tellLater(look);
        }
    }

    private void tellLater(Look look) {
        Subject subject = new Subject(look.account(), look.gate());
        newest.putIfAbsent(subject, look);
        CompletableFuture.delayedExecutor(LATER_SECONDS, TimeUnit.SECONDS, single)
                .execute(() -> tellNewest(subject));
    }

    private void tellIfNew(Look look) {
        PlatformAccount account = look.account();
        Gate gate = look.gate();
        Optional<String> told = rows.told(account, gate.id(), SUBJECT);
        Optional<Level> wanted =
                Level.of(look, doors.title(gate), told).filter(level -> !told.equals(Optional.of(level.mark())));
        Optional<Messenger> messenger = messengers.apply(account);
        if (wanted.isEmpty() || messenger.isEmpty()) {
            return;
        }
        Level level = wanted.get();
        Messenger.Delivery delivery = messenger.get().tell(account, message(account, gate, level));
        recorder.audit()
                .add(Entry.of(
                                recorder.clock().instant(),
                                Entry.Kind.NOTICE,
                                account,
                                level.mark() + ": " + delivery.name().toLowerCase(Locale.ROOT))
                        .at(gate.id()));
        if (delivery == Messenger.Delivery.LATER) {
            tellLater(look);
        } else {
            rows.tell(
                    account, gate.id(), SUBJECT, level.mark(), recorder.clock().instant());
        }
    }

    private Message message(PlatformAccount account, Gate gate, Level level) {
        Texts texts = new Texts(Locale.ENGLISH);
        Message message = texts.message(level.key(), Map.copyOf(level.values()));
        if (!level.wayIn()) {
            return message;
        }
        return doors.on(account.platform())
                .flatMap(door -> door.wayIn(account, gate))
                .map(url -> message.with(List.of(new Message.Button.Link(texts.plain("notice.go.button"), url))))
                .orElse(message);
    }
}
