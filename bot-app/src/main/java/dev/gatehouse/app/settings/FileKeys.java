package dev.gatehouse.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns the file's sections into {@code section.key → text}; what is not a known key is a mistake, never ignored. */
final class FileKeys {
    private static final String GATES = "gates";

    private final Problems problems;
    private final Map<String, SettingKey> known = new HashMap<>();
    private final Set<String> offered = new TreeSet<>();
    private final Set<String> sections = new TreeSet<>(Set.of(GATES));

    FileKeys(Problems problems) {
        this.problems = problems;
        for (SettingKey key : SettingKey.values()) {
            known.put(key.path(), key);
            offered.add(key.secret() ? key.referencePath() : key.path());
            if (key.byReference()) {
                known.put(key.referencePath(), key);
            }
            sections.add(key.path().substring(0, key.path().indexOf('.')));
        }
    }

    Map<String, String> of(JsonNode root) {
        Map<String, String> values = new LinkedHashMap<>();
        root.properties().forEach(section -> section(section.getKey(), section.getValue(), values));
        return values;
    }

    private void section(String name, JsonNode node, Map<String, String> values) {
        if (!sections.contains(name)) {
            problems.add(name, "is not a section of this file" + meant(name, sections), "sections: " + sections);
        } else if (!name.equals(GATES) && !node.isNull()) {
            if (node.isObject()) {
                node.properties().forEach(field -> value(name + "." + field.getKey(), field.getValue(), values));
            } else {
                problems.add(name, "is a section and holds keys, not a value", firstOf(name));
            }
        }
    }

    private void value(String path, JsonNode node, Map<String, String> values) {
        SettingKey key = known.get(path);
        if (key == null) {
            problems.add(path, "is not a key of this file" + meant(path, offered), "see config/gatehouse.yaml");
        } else if (key.secret() && key.path().equals(path)) {
            problems.add(
                    path,
                    "is a secret and does not belong in this file: set " + key.name() + " in the environment,"
                            + " or name a file that holds it (and replace the secret if others could read it here)",
                    key.referencePath() + ": /run/secrets/" + key.name().toLowerCase(Locale.ROOT));
            values.put(path, "");
        } else if (!node.isValueNode()) {
            problems.add(path, "holds a list or a section instead of one value", key.example());
        } else if (!node.isNull() || key.byReference()) {
            values.put(path, node.isNull() ? "" : node.asText().strip());
        }
    }

    private static String meant(String typed, Set<String> candidates) {
        return SettingKey.ofName(typed)
                .map(key -> key.byReference() ? key.referencePath() : key.path())
                .or(() -> NearestWord.to(typed, candidates))
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }

    private String firstOf(String section) {
        return offered.stream()
                .filter(path -> path.startsWith(section + "."))
                .findFirst()
                .map(path -> section + ":\n  " + path.substring(section.length() + 1) + ": ...")
                .orElse(section);
    }
}
