package dev.gatehouse.notice;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.notice.Messenger.Delivery;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Recorder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings a notice to a person in their own language: in private, and where that is refused, by a word without any detail
 * in the place its owner chose for it. Whoever cannot be reached is remembered.
 */
public final class Teller {
    private final Function<PlatformAccount, Optional<Messenger>> messengers;
    private final Listeners listeners;
    private final Doors doors;
    private final Function<Gate, Optional<Room>> fallbacks;
    private final Recorder recorder;

    public Teller(
            Function<PlatformAccount, Optional<Messenger>> messengers,
            Listeners listeners,
            Doors doors,
            Function<Gate, Optional<Room>> fallbacks,
            Recorder recorder) {
        this.messengers = messengers;
        this.listeners = listeners;
        this.doors = doors;
        this.fallbacks = fallbacks;
        this.recorder = recorder;
    }

    Listener listener(PlatformAccount account) {
        return listeners.of(account);
    }

    /** Something that belongs to no gate; tried once. */
    void say(PlatformAccount account, String key, Map<String, Object> values) {
        messengers.apply(account).ifPresent(messenger -> {
            Delivery delivery = messenger.tell(account, listeners.texts(account).message(key, values));
            remember(account, delivery);
            write(account, key + ": " + word(delivery), Optional.empty());
        });
    }

    /** {@link Delivery#LATER} also while the platform is switched off. */
    Delivery tell(PlatformAccount account, Gate gate, Level level) {
        Optional<Messenger> messenger = messengers.apply(account);
        if (messenger.isEmpty()) {
            return Delivery.LATER;
        }
        Delivery delivery = messenger.get().tell(account, message(account, gate, level));
        remember(account, delivery);
        write(account, level.mark() + ": " + word(delivery), Optional.of(gate));
        if (delivery == Delivery.UNREACHABLE) {
            fallbacks.apply(gate).ifPresent(where -> call(messenger.get(), account, gate, where));
        }
        return delivery;
    }

    private void call(Messenger messenger, PlatformAccount account, Gate gate, Room where) {
        Delivery delivery =
                messenger.call(where, account, listeners.texts(account).message("notice.call", Map.of()));
        write(account, "called at " + where + ": " + word(delivery), Optional.of(gate));
    }

    private void remember(PlatformAccount account, Delivery delivery) {
        switch (delivery) {
            case TOLD -> listeners.reached(account);
            case UNREACHABLE -> listeners.missed(account, recorder.clock().instant());
            case LATER -> {}
        }
    }

    private Message message(PlatformAccount account, Gate gate, Level level) {
        Texts texts = listeners.texts(account);
        Map<String, Object> values = new HashMap<>();
        values.put("command", account.platform().buyCommand());
        values.put("door", doors.title(gate));
        level.until().ifPresent(until -> values.put("until", until));
        Message message = texts.message(level.key(), values);
        Optional<URI> way = level.wayIn()
                ? doors.on(account.platform()).flatMap(door -> door.wayIn(account, gate))
                : Optional.empty();
        return way.map(url -> message.with(List.of(new Message.Button.Link(texts.plain("notice.go.button"), url))))
                .orElseGet(() -> level.paid() ? message.with(List.of(receipts(texts))) : message);
    }

    /** Its press is answered by the buyer's desk. */
    private static Message.Button receipts(Texts texts) {
        return new Message.Button.Choice(texts.plain("notice.receipt.button"), "care:receipts");
    }

    private void write(PlatformAccount account, String words, Optional<Gate> gate) {
        Entry entry = Entry.of(recorder.clock().instant(), Entry.Kind.NOTICE, account, words);
        recorder.audit().add(gate.map(each -> entry.at(each.id())).orElse(entry));
    }

    private static String word(Delivery delivery) {
        return delivery.name().toLowerCase(Locale.ROOT);
    }
}
