package dev.gatehouse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever meets a code finds it in the runbook: the sources of what findings are made of are read for codes. */
class RunbookTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");
    private static final Pattern ENTRY = Pattern.compile("(?m)^### ([A-Z0-9_]+)$");

    /** Where findings, alarms and refusals at a start are written. */
    private static final List<String> ROOMS = List.of(
            "bot-core/src/main/java/dev/gatehouse/membership",
            "bot-core/src/main/java/dev/gatehouse/reconcile",
            "bot-core/src/main/java/dev/gatehouse/inbox",
            "bot-core/src/main/java/dev/gatehouse/store",
            "bot-core/src/main/java/dev/gatehouse/admin/KeyCheck.java",
            "bot-core/src/main/java/dev/gatehouse/admin/ProductCheck.java",
            "bot-core/src/main/java/dev/gatehouse/admin/Checkup.java",
            "bot-discord/src/main/java/dev/gatehouse/discord/door",
            "bot-telegram/src/main/java/dev/gatehouse/telegram/door",
            "bot-telegram/src/main/java/dev/gatehouse/telegram/rim",
            "bot-app/src/main/java/dev/gatehouse/app/machine");

    @Test
    void every_code_of_a_finding_has_its_entry() throws IOException {
        Set<String> codes = ROOMS.stream()
                .flatMap(room -> codes(ROOT.resolve(room)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes).contains("ROLE_ABOVE_BOT", "HILT_KEY_REFUSED", "CHAT_IS_PUBLIC", "DISK_NEARLY_FULL");
        assertThat(entries()).as("entries of docs/runbook.md").containsAll(codes);
    }

    private static Set<String> entries() throws IOException {
        return ENTRY.matcher(Files.readString(ROOT.resolve("docs/runbook.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of files that make refusals or outcomes; other words in capitals are the platforms'. */
    private static Stream<String> codes(Path room) {
        try (Stream<Path> files = Files.walk(room)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(RunbookTest::text)
                    .filter(text -> text.contains("Refusal") || text.contains("Outcome"))
                    .flatMap(text -> CODE.matcher(text).results().map(found -> found.group(1)))
                    .toList()
                    .stream();
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
