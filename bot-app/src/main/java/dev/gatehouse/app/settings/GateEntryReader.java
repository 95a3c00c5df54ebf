package dev.gatehouse.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.app.settings.GatesReader.GateEntry;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of the list of gates. */
final class GateEntryReader {
    private static final Set<String> KEYS = Set.of("products", "discord", "telegram", "mode", "sandbox", "notices");
    private static final String PRODUCTS = "products: [ae9673c8-95db-4b39-bc2c-b5e6d5dfd9d3]";
    private static final String DISCORD = "discord: { guild: \"1100000000000000001\", role: \"1100000000000000009\" }";
    private static final String TELEGRAM = "telegram: { chat: \"-1001234567890\" }";
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final String key;
    private final Problems problems;

    GateEntryReader(String key, Problems problems) {
        this.key = key;
        this.problems = problems;
    }

    /** The entry; empty when it has no door that could be read. */
    Optional<GateEntry> read(JsonNode entry) {
        onlyKeys("", entry, KEYS);
        Set<ProductId> products = products(entry.path("products"));
        GateMode mode = mode(entry.path("mode"));
        boolean sandbox = sandbox(entry.path("sandbox"));
        FallbackReader notices = new FallbackReader(key, problems);
        return door(entry)
                .map(door ->
                        new GateEntry(key, products, door, mode, sandbox, notices.read(entry.path("notices"), door)));
    }

    private Set<ProductId> products(JsonNode list) {
        Set<ProductId> products = new LinkedHashSet<>();
        if (!list.isArray() || list.isEmpty()) {
            problems.add(key + ".products", "names no product, so nothing would open this door", PRODUCTS);
        }
        for (int i = 0; i < list.size(); i++) {
            String id = list.path(i).asText().strip();
            if (!id.matches(UUID)) {
                problems.add(key + ".products[" + i + "]", "is not the id of a Hilt product", PRODUCTS);
            } else if (!products.add(new ProductId(id.toLowerCase(Locale.ROOT)))) {
                problems.add(key + ".products[" + i + "]", "stands twice in this list", PRODUCTS);
            }
        }
        return products;
    }

    private Optional<DoorAddress> door(JsonNode entry) {
        if (entry.has("discord") == entry.has("telegram")) {
            problems.add(
                    key,
                    entry.has("discord") ? "has two doors; make it two gates" : "has no door",
                    DISCORD + " or " + TELEGRAM);
            return Optional.empty();
        }
        return entry.has("discord") ? role(entry.path("discord")) : chat(entry.path("telegram"));
    }

    private Optional<DoorAddress> role(JsonNode door) {
        onlyKeys(".discord", door, Set.of("guild", "role"));
        Optional<Long> guild = id(".discord.guild", door.path("guild"), DISCORD).filter(id -> positive("guild", id));
        Optional<Long> role = id(".discord.role", door.path("role"), DISCORD).filter(id -> positive("role", id));
        if (guild.isPresent() && guild.equals(role)) {
            problems.add(key + ".discord.role", "is the role everybody has; a gate needs one of its own", DISCORD);
            return Optional.empty();
        }
        return guild.flatMap(inside -> role.map(opened -> new DoorAddress.Role(inside, opened)));
    }

    private boolean positive(String part, long id) {
        if (id < 0) {
            problems.add(key + ".discord." + part, "is negative, which no id of Discord is", DISCORD);
        }
        return id > 0;
    }

    private Optional<DoorAddress> chat(JsonNode door) {
        onlyKeys(".telegram", door, Set.of("chat"));
        Optional<Long> chat = id(".telegram.chat", door.path("chat"), TELEGRAM);
        if (chat.filter(id -> id > 0).isPresent()) {
            problems.add(key + ".telegram.chat", "is a person's id; ids of groups and channels are negative", TELEGRAM);
        }
        return chat.filter(id -> id < 0).map(DoorAddress.Chat::new);
    }

    private Optional<Long> id(String path, JsonNode node, String example) {
        Optional<Long> id = PlatformId.read(node.asText().strip());
        if (id.isEmpty()) {
            problems.add(key + path, node.isMissingNode() ? "is missing" : "is not a numeric id", example);
        }
        return id;
    }

    private GateMode mode(JsonNode node) {
        String word = node.isMissingNode() ? GateMode.ADDITIVE.name() : node.asText();
        return Arrays.stream(GateMode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(key + ".mode", "is neither additive nor exclusive", "mode: additive");
                    return GateMode.ADDITIVE;
                });
    }

    private boolean sandbox(JsonNode node) {
        if (!node.isMissingNode() && !node.isBoolean()) {
            problems.add(key + ".sandbox", "is neither true nor false", "sandbox: true");
        }
        return node.asBoolean();
    }

    private void onlyKeys(String path, JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String meant = NearestWord.to(name, known)
                        .map(word -> "; did you mean " + word + "?")
                        .orElse("");
                problems.add(key + path + "." + name, "is not a key of a gate" + meant, DISCORD);
            }
        });
    }
}
