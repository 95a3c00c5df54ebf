package dev.gatehouse.store;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;

/** Writes something that needs new room on the disk, and empties it again. */
public final class TrialWrite {
    /** A database keeps some room within its file; more than that is asked for. */
    private static final int SIZE = 512 * 1024;

    private static final String ADD = """
            INSERT INTO trial_write (id, bytes) VALUES (:id, :bytes)
            """;
    private static final String EMPTY = """
            DELETE FROM trial_write
            """;

    private final Database database;
    private final Random random = new Random();

    public TrialWrite(Database database) {
        this.database = database;
    }

    /** What the database says against it; empty when the write is on the disk. */
    public Optional<String> refusal() {
        byte[] bytes = new byte[SIZE];
        random.nextBytes(bytes);
        try {
            database.writeDurably(handle -> Database.execute(
                    handle,
                    ADD,
                    columns -> columns.text("id", UUID.randomUUID().toString()).bytes("bytes", bytes)));
            database.update(EMPTY, columns -> {});
            return Optional.empty();
        } catch (JdbiException refused) {
            return Optional.of(deepest(refused));
        }
    }

    /** The cause at the bottom says most: that of the file, where there is one. */
    private static String deepest(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String words = String.valueOf(last.getMessage());
        int line = words.indexOf('\n');
        return line < 0 ? words : words.substring(0, line);
    }
}
