package dev.gatehouse.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.notice.Room;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the list of gates. Entries for one door become one gate, whose products are those of all of them. */
final class GatesReader {
    private static final String LIST =
            "gates:\n  - products: [<product id>]\n    discord: { guild: \"<id>\", role: \"<id>\" }";

    private final Problems problems;

    GatesReader(Problems problems) {
        this.problems = problems;
    }

    GatesPart read(JsonNode list) {
        Map<DoorAddress, GateEntry> doors = new LinkedHashMap<>();
        if (list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                new GateEntryReader("gates[" + i + "]", problems)
                        .read(list.get(i))
                        .forEach(entry -> doors.merge(entry.door(), entry, this::union));
            }
        } else if (!list.isMissingNode() && !list.isNull()) {
            problems.add("gates", "is not a list", LIST);
        }
        return part(doors.values());
    }

    private GateEntry union(GateEntry first, GateEntry second) {
        differenceOf(first, second)
                .ifPresent(
                        wrong -> problems.add(second.key(), wrong, "one entry for this door, with all its products"));
        Set<ProductId> products = new LinkedHashSet<>(first.products());
        products.addAll(second.products());
        return new GateEntry(
                first.key(),
                products,
                first.door(),
                first.mode(),
                first.lapse(),
                first.sandbox(),
                first.notices().or(second::notices));
    }

    private static Optional<String> differenceOf(GateEntry first, GateEntry second) {
        if (first.mode() != second.mode()) {
            return Optional.of("opens the same door as " + first.key() + " in another mode");
        }
        if (first.lapse() != second.lapse()) {
            return Optional.of("opens the same door as " + first.key() + " with another lapse");
        }
        if (first.sandbox() != second.sandbox()) {
            return Optional.of("opens the same door as " + first.key() + " with another value of sandbox");
        }
        return first.products().containsAll(second.products())
                ? Optional.of("says nothing that " + first.key() + " does not say already")
                : Optional.empty();
    }

    private static GatesPart part(Collection<GateEntry> entries) {
        Set<GateId> sandbox = new HashSet<>();
        Map<GateId, Room> notices = new HashMap<>();
        var gates = entries.stream()
                .map(entry -> {
                    Gate gate = Gate.of(entry.products(), entry.door(), entry.mode())
                            .with(entry.lapse());
                    if (entry.sandbox()) {
                        sandbox.add(gate.id());
                    }
                    entry.notices().ifPresent(where -> notices.put(gate.id(), where));
                    return gate;
                })
                .toList();
        return new GatesPart(gates, sandbox, notices);
    }

    /** One entry as it was written. */
    record GateEntry(
            String key,
            Set<ProductId> products,
            DoorAddress door,
            GateMode mode,
            Lapse lapse,
            boolean sandbox,
            Optional<Room> notices) {}
}
