package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.admin.Menu.Option;
import java.util.List;
import java.util.Optional;

/** What nearly every counter reaches for. */
public record Kit(Authority authority, Places places, Goods goods, ChatGates gates, Sites sites) {

    Offers offers() {
        return new Offers(authority, goods, sites.doors());
    }

    /** The gate a question is about: the one named, or the only one there is. */
    Optional<Gate> gate(Talk talk) {
        if (talk.gate().isPresent()) {
            return talk.gate().map(id -> authority.gate(talk.admin(), id));
        }
        List<Gate> here = standing(talk);
        return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
    }

    /** The gates a question is about: the one named, or all that stand here. */
    List<Gate> meant(Talk talk) {
        return talk.gate().map(id -> List.of(authority.gate(talk.admin(), id))).orElseGet(() -> standing(talk));
    }

    List<Gate> standing(Talk talk) {
        return authority.reach(talk.admin()).all().stream()
                .filter(gate -> !gate.isClosing())
                .toList();
    }

    /** Asks which gate is meant, or says that there is none. */
    Panel whichGate(Talk talk) {
        List<Option> gates = offers().gates(talk.admin());
        return gates.isEmpty()
                ? talk.say("gate.none")
                : talk.say("gate.which").pick(talk.words("gate.which.hint", "gate", gates, 1));
    }
}
