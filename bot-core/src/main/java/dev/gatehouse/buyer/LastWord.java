package dev.gatehouse.buyer;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.notice.Listeners;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Room;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** News comes in private; whoever cannot be written to is called in the room the gate names, where it names one. */
public final class LastWord implements NewsDesk {
    private final Supplier<Gates> gates;
    private final Listeners listeners;
    private final Function<Gate, Optional<Room>> fallbacks;

    /** @param fallbacks where a gate's owner wants people to be called whose private messages are closed */
    public LastWord(Supplier<Gates> gates, Listeners listeners, Function<Gate, Optional<Room>> fallbacks) {
        this.gates = gates;
        this.listeners = listeners;
        this.fallbacks = fallbacks;
    }

    @Override
    public Message lastWord(Customer customer, ProductId product, Function<Room, Optional<String>> name) {
        PlatformAccount account = customer.account();
        String key = listeners.of(account).unreachableSince().isPresent() ? "offer.end.closed" : "offer.end";
        Optional<String> room = opened(customer, product).stream()
                .flatMap(gate -> fallbacks.apply(gate).stream())
                .findFirst()
                .flatMap(name);
        return listeners
                .texts(account)
                .message(room.isPresent() ? key + ".room" : key, Map.of("room", room.orElse("")));
    }

    private List<Gate> opened(Customer customer, ProductId product) {
        List<Gate> here = customer.place()
                .map(gates.get()::at)
                .orElseGet(() -> gates.get().on(customer.account().platform()));
        return here.stream().filter(gate -> gate.products().contains(product)).toList();
    }
}
