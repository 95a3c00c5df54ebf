package dev.gatehouse.app.machine;

import dev.gatehouse.access.Flaw;
import dev.gatehouse.access.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Whether the rows still find room: what cannot be stored is not acknowledged, so no webhook is taken any more. */
public final class DiskCheck implements Supplier<List<Flaw>> {
    /** An embedded database that fails at a write closes itself: below this it is not tried. */
    private static final long SCARCE = 64L * 1024 * 1024;

    private final Path folder;
    private final Supplier<Optional<String>> trialWrite;

    /**
     * Nothing is written yet.
     *
     * @param folder where the rows are, or files beside them
     * @param trialWrite writes something to the rows; says what is against it
     */
    public DiskCheck(Path folder, Supplier<Optional<String>> trialWrite) {
        this.folder = folder;
        this.trialWrite = trialWrite;
    }

    @Override
    public List<Flaw> get() {
        OptionalLong free = free();
        return free.isPresent() && free.getAsLong() < SCARCE
                ? List.of(scarce(free.getAsLong()))
                : trialWrite.get().map(DiskCheck::refused).stream().toList();
    }

    private OptionalLong free() {
        try {
            return Files.isDirectory(folder)
                    ? OptionalLong.of(Files.getFileStore(folder).getUsableSpace())
                    : OptionalLong.empty();
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }

    static Flaw scarce(long bytes) {
        return new Flaw(
                "database",
                new Refusal(
                        "DISK_NEARLY_FULL",
                        "Only " + bytes / (1024 * 1024) + " MB are free where the database is.",
                        "Make room on that disk now: a webhook that cannot be stored is refused."));
    }

    private static Flaw refused(String words) {
        return new Flaw(
                "database",
                new Refusal(
                        "DATABASE_CANNOT_WRITE",
                        "The database takes no writes: " + words + ".",
                        "Make room on the disk of the database; the node goes on by itself. See its log otherwise."));
    }
}
