package dev.gatehouse.app;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.reconcile.GateLedger;
import dev.gatehouse.store.MovedChatTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The gates as they stand now: those of the file, those made from the chat, and those an admin empties. A group that
 * became a supergroup keeps its gate under its new number.
 */
final class GateBook implements Supplier<Gates> {
    private final List<Gate> declared;
    private final MovedChatTable moves;
    private final GateLedger ledger;
    private final List<BiConsumer<Place, Place>> followers = new CopyOnWriteArrayList<>();
    private volatile Gates now;

    GateBook(List<Gate> declared, MovedChatTable moves, GateLedger ledger) {
        this.declared = declared;
        this.moves = moves;
        this.ledger = ledger;
        this.now = read();
    }

    @Override
    public Gates get() {
        return now;
    }

    /** May be told of one move many times. */
    void moved(long from, long to) {
        if (moves.moved(from, to)) {
            reread();
            followers.forEach(
                    each -> each.accept(new Place(Platform.TELEGRAM, from), new Place(Platform.TELEGRAM, to)));
        }
    }

    /** Hears of every group that gets another number, by its old and its new place. */
    void follow(BiConsumer<Place, Place> follower) {
        followers.add(follower);
    }

    void reread() {
        now = read();
    }

    private Gates read() {
        Map<Long, Long> moved = moves.all();
        Stream<Gate> all = Stream.concat(declared.stream(), ledger.standing().stream());
        return new Gates(
                all.map(gate -> follow(gate, moved)).toList(),
                ledger.paused(),
                ledger.leaving().all());
    }

    /** The gate keeps its id, and with it everything recorded at it. */
    private static Gate follow(Gate gate, Map<Long, Long> moved) {
        if (gate.door() instanceof DoorAddress.Chat chat && moved.containsKey(chat.chat())) {
            DoorAddress.Chat there = new DoorAddress.Chat(moved.getOrDefault(chat.chat(), chat.chat()));
            return gate.at(there);
        }
        return gate;
    }
}
