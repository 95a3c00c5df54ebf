package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Leaves a place: its gates end first, and somebody says what becomes of whoever they let in. */
public final class Departure {
    private final Places places;
    private final ChatGates chatGates;
    private final TakeBacks takeBacks;
    private final Supplier<Gates> gates;

    /** Whom leaving touches, and from when: empty where nobody loses anything, and the place is left already. */
    public record Ordered(List<PlatformAccount> holders, Optional<Instant> at) {}

    public Departure(Places places, ChatGates chatGates, TakeBacks takeBacks, Supplier<Gates> gates) {
        this.takeBacks = takeBacks;
        this.places = places;
        this.chatGates = chatGates;
        this.gates = gates;
    }

    /** Everybody keeps what they have; returns who that is. */
    public List<PlatformAccount> keeping(Place place, String owner) {
        places.requireLeavable(place);
        Set<PlatformAccount> stay = new LinkedHashSet<>();
        standing(place).forEach(gate -> stay.addAll(chatGates.removeAndLeave(gate, owner)));
        places.leave(place, owner);
        return List.copyOf(stay);
    }

    /**
     * Orders that everybody lose what the gates there gave them, an hour from now; the place can be left when that is done.
     *
     * @param holders how many that is, typed by whoever was told
     */
    public Ordered takingBack(Place place, int holders, String owner) {
        places.requireLeavable(place);
        List<Gate> here = standing(place);
        Set<PlatformAccount> all = new LinkedHashSet<>();
        here.forEach(gate -> all.addAll(chatGates.holders(gate)));
        if (all.size() != holders) {
            throw new NotDoneException(
                    "HOLDERS_DIFFER",
                    all.size() + " people hold doors at " + place + ", not " + holders + ".",
                    "If all of them shall lose them, say so with: --holders " + all.size() + ".");
        }
        if (all.isEmpty()) {
            return new Ordered(keeping(place, owner), Optional.empty());
        }
        List<TakeBack> orders = here.stream()
                .map(gate -> takeBacks.order(gate, chatGates.holders(gate).size(), owner))
                .toList();
        return new Ordered(List.copyOf(all), orders.stream().map(TakeBack::at).max(Instant::compareTo));
    }

    private List<Gate> standing(Place place) {
        return gates.get().at(place).stream()
                .filter(gate -> !gate.isClosing() && chatGates.isOfChat(gate))
                .toList();
    }
}
