package dev.gatehouse.app.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The settings file as a tree, or a problem that says where it stops to be YAML. */
final class SettingsFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String EXAMPLE = "config/gatehouse.yaml as it came, or a copy of it";

    private static final String SPACES = "two spaces for each level";
    private static final Pattern INDENTED_BY_TAB = Pattern.compile("^ *\\t+ *[^\\s#]");

    private SettingsFile() {}

    /** The file's tree; a missing node when there is nothing to read. */
    static JsonNode read(Path file, boolean required, Problems problems) {
        if (!required && !Files.exists(file)) {
            return MissingNode.getInstance();
        }
        try {
            String text = Files.readString(file);
            Optional<Integer> tab = lineOfTab(text);
            if (tab.isPresent()) {
                problems.add(file.toString(), "has a tab at line " + tab.get() + ", which YAML does not take", SPACES);
                return MissingNode.getInstance();
            }
            JsonNode tree = YAML.readTree(text);
            if (!tree.isObject() && !tree.isMissingNode() && !tree.isNull()) {
                problems.add(file.toString(), "is not a list of keys with values", EXAMPLE);
            }
            return tree;
        } catch (JsonProcessingException e) {
            problems.add(file.toString(), "is not readable as YAML" + place(e), "hilt:\n  apiUrl: https://api.hilt.so");
        } catch (NoSuchFileException e) {
            problems.add(file.toString(), "is not there", EXAMPLE);
        } catch (IOException e) {
            problems.add(file.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")", EXAMPLE);
        }
        return MissingNode.getInstance();
    }

    /** Before anything else of its line: elsewhere YAML takes them. */
    private static Optional<Integer> lineOfTab(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(each -> INDENTED_BY_TAB.matcher(lines.get(each)).find())
                .mapToObj(each -> each + 1)
                .findFirst();
    }

    // The parser's own message quotes the line, which may hold a secret.
    private static String place(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String what =
                String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field") ? ": a key stands twice" : "";
        return at == null ? what : what + " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
