package dev.gatehouse.notice;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.notice.Messenger.Delivery;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Recorder;
import java.util.LinkedHashMap;
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
    private final Letters letters;
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
        this.letters = new Letters(listeners, doors);
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

    /**
     * All of it in one message; {@link Delivery#LATER} also while the platform is switched off.
     *
     * @param news at least one
     */
    Delivery tell(PlatformAccount account, List<News> news) {
        Optional<Messenger> messenger = messengers.apply(account);
        if (messenger.isEmpty()) {
            return Delivery.LATER;
        }
        Delivery delivery = messenger.get().tell(account, letters.of(account, news));
        remember(account, delivery);
        news.forEach(each -> write(account, each.level().mark() + ": " + word(delivery), Optional.of(each.gate())));
        if (delivery == Delivery.UNREACHABLE) {
            Map<Room, Gate> rooms = new LinkedHashMap<>();
            news.forEach(each -> fallbacks.apply(each.gate()).ifPresent(room -> rooms.putIfAbsent(room, each.gate())));
            rooms.forEach((where, gate) -> call(messenger.get(), account, gate, where));
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

    private void write(PlatformAccount account, String words, Optional<Gate> gate) {
        Entry entry = Entry.of(recorder.clock().instant(), Entry.Kind.NOTICE, account, words);
        recorder.audit().add(gate.map(each -> entry.at(each.id())).orElse(entry));
    }

    private static String word(Delivery delivery) {
        return delivery.name().toLowerCase(Locale.ROOT);
    }
}
