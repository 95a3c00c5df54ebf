package dev.gatehouse.app.demo;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.app.cli.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the bot on the stage keeps its rows: a folder of the visitor's, or a temporary one that goes with the demo. */
record DataFolder(Path path, boolean temporary) implements AutoCloseable {

    /**
     * The folder, made if it is not there.
     *
     * @throws RefusedException when it holds something: the stand-ins begin anew each time, and rows of another run
     *     would speak of people they do not know
     */
    static DataFolder of(Optional<Path> wanted) {
        try {
            if (wanted.isEmpty()) {
                return new DataFolder(Files.createTempDirectory("gatehouse-demo"), true);
            }
            Path folder = Files.createDirectories(wanted.get());
            if (!isEmpty(folder)) {
                throw new RefusedException(new Refusal(
                        "DATA_IN_USE",
                        folder + " is not empty, and the stand-ins of a demo know nothing of an earlier one.",
                        "Name a new folder, or empty this one."));
            }
            return new DataFolder(folder, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
