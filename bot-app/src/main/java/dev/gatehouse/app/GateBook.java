package dev.gatehouse.app;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.store.MovedChatTable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The gates of the file as they stand now: a group that became a supergroup keeps its gate under its new number. */
final class GateBook implements Supplier<Gates> {
    private final List<Gate> declared;
    private final MovedChatTable moves;
    private volatile Gates now;

    GateBook(List<Gate> declared, MovedChatTable moves) {
        this.declared = declared;
        this.moves = moves;
        this.now = read();
    }

    @Override
    public Gates get() {
        return now;
    }

    void moved(long from, long to) {
        moves.moved(from, to);
        now = read();
    }

    private Gates read() {
        Map<Long, Long> moved = moves.all();
        return new Gates(declared.stream().map(gate -> follow(gate, moved)).toList());
    }

    /** The gate keeps its id, and with it everything recorded at it. */
    private static Gate follow(Gate gate, Map<Long, Long> moved) {
        if (gate.door() instanceof DoorAddress.Chat chat && moved.containsKey(chat.chat())) {
            DoorAddress.Chat there = new DoorAddress.Chat(moved.getOrDefault(chat.chat(), chat.chat()));
            return new Gate(gate.id(), gate.products(), there, gate.mode());
        }
        return gate;
    }
}
