package dev.gatehouse.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.app.settings.GatesReader.GateEntry;
import dev.gatehouse.notice.Room;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads one entry of the list of gates. */
final class GateEntryReader {
    private static final Set<String> KEYS =
            Set.of("products", "discord", "telegram", "mode", "lapse", "sandbox", "notices");
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

    /** One entry for each of its doors; none when it has no door that could be read. */
    List<GateEntry> read(JsonNode entry) {
        onlyKeys("", entry, KEYS);
        Set<ProductId> products = products(entry.path("products"));
        GateMode mode = mode(entry.path("mode"));
        boolean sandbox = sandbox(entry.path("sandbox"));
        List<DoorAddress> doors = doors(entry);
        Lapse lapse = lapse(entry);
        Optional<Room> notices = doors.stream()
                .findFirst()
                .flatMap(door -> new FallbackReader(key, problems).read(entry.path("notices"), door));
        return doors.stream()
                .map(door -> new GateEntry(key, products, door, mode, lapse, sandbox, notices))
                .toList();
    }

    private Set<ProductId> products(JsonNode node) {
        Set<ProductId> products = new LinkedHashSet<>();
        if (node.isMissingNode() || node.isNull() || (node.isArray() && node.isEmpty())) {
            problems.add(key + ".products", "names no product, so nothing would open this door", PRODUCTS);
            return products;
        }
        List<JsonNode> list = several(node).toList();
        for (int i = 0; i < list.size(); i++) {
            String id = list.get(i).asText().strip();
            if (!id.matches(UUID)) {
                problems.add(key + ".products[" + i + "]", "is not the id of a Hilt product", PRODUCTS);
            } else if (!products.add(new ProductId(id.toLowerCase(Locale.ROOT)))) {
                problems.add(key + ".products[" + i + "]", "stands twice in this list", PRODUCTS);
            }
        }
        return products;
    }

    private List<DoorAddress> doors(JsonNode entry) {
        if (entry.has("discord") == entry.has("telegram")) {
            problems.add(
                    key,
                    entry.has("discord") ? "has two doors; make it two gates" : "has no door",
                    DISCORD + " or " + TELEGRAM);
            return List.of();
        }
        return entry.has("discord") ? roles(entry.path("discord")) : chats(entry.path("telegram"));
    }

    private List<DoorAddress> roles(JsonNode door) {
        onlyKeys(".discord", door, Set.of("guild", "role"));
        Optional<Long> guild = id(".discord.guild", door.path("guild"), DISCORD).filter(id -> positive("guild", id));
        return several(door.path("role"))
                .flatMap(role -> role(guild, role).stream())
                .toList();
    }

    private Optional<DoorAddress> role(Optional<Long> guild, JsonNode node) {
        Optional<Long> role = id(".discord.role", node, DISCORD).filter(id -> positive("role", id));
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

    private List<DoorAddress> chats(JsonNode door) {
        onlyKeys(".telegram", door, Set.of("chat"));
        return several(door.path("chat")).flatMap(node -> chat(node).stream()).toList();
    }

    /** One, or a list of them: a gate for each. */
    private static Stream<JsonNode> several(JsonNode node) {
        return node.isArray() && !node.isEmpty() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    private Optional<DoorAddress> chat(JsonNode node) {
        Optional<Long> chat = id(".telegram.chat", node, TELEGRAM);
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

    private Lapse lapse(JsonNode entry) {
        JsonNode node = entry.path("lapse");
        String word = node.asText().strip();
        if (word.equals("kick") && entry.has("telegram")) {
            problems.add(key + ".lapse", "is for Discord: on Telegram the door is the chat itself", "no lapse");
        } else if (!node.isMissingNode() && !word.equals("kick") && !word.equals("role-only")) {
            problems.add(key + ".lapse", "is neither role-only nor kick", "lapse: role-only");
        }
        return word.equals("kick") ? Lapse.KICK : Lapse.ROLE_ONLY;
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
