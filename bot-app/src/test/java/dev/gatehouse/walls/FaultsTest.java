package dev.gatehouse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of faults names tests that are there: a proof that was renamed or deleted is missed. */
class FaultsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+[^|]*) \\| ([^|]+) \\|(?: (.+)) \\| (\\w+) \\|$");

    /** A class, a method of it, or another method of the class named last; a name cut short ends with dots. */
    private static final Pattern NAMED = Pattern.compile("(\\w+(?:Test|Contract)\\b)?(?:#(\\w+)(…)?)?");

    private final Map<String, List<String>> sources = sources();

    @Test
    void every_test_of_the_table_is_there() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(ROOT.resolve("docs/faults.md")))
                .results()
                .toList();
        Set<String> missing = new TreeSet<>();
        rows.forEach(row -> missing.addAll(missing(row.group(1), row.group(2))));

        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(missing).isEmpty();
        assertThat(rows).extracting(row -> row.group(4)).containsOnly("seen", "read");
    }

    private Set<String> missing(String row, String cell) {
        Set<String> missing = new TreeSet<>();
        String last = "";
        int tests = 0;
        for (MatchResult named : NAMED.matcher(cell).results().toList()) {
            last = named.group(1) == null ? last : named.group(1);
            String method = named.group(2) == null ? "" : named.group(2);
            boolean test = !named.group().isEmpty();
            tests += test ? 1 : 0;
            if (test && !isThere(last, method, named.group(3) == null ? "(" : "")) {
                missing.add(row + ": " + last + "#" + method);
            }
        }
        if (tests == 0) {
            missing.add(row + ": no test");
        }
        return missing;
    }

    /** Two modules may have a class of one name. */
    private boolean isThere(String name, String method, String end) {
        return sources.getOrDefault(name, List.of()).stream()
                .anyMatch(source -> method.isEmpty() || source.contains(" void " + method + end));
    }

    private static Map<String, List<String>> sources() {
        return Stream.of("bot-core", "bot-discord", "bot-telegram", "bot-app")
                .flatMap(module -> files(ROOT.resolve(module).resolve("src/test/java")))
                .filter(file -> file.toString().matches(".*(Test|Contract)\\.java"))
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString().replace(".java", ""),
                        Collectors.mapping(FaultsTest::text, Collectors.toList())));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
