package dev.gatehouse.store;

import dev.gatehouse.access.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Copies of the embedded database: written while it is used, put back while nobody uses it. */
record Backup(Path database) {
    private static final String FILE = ".mv.db";

    static Backup of(JdbcUrl url) {
        return url.file()
                .map(file -> new Backup(Path.of(file.name())))
                .orElseThrow(() -> refusal(
                        "BACKUP_NOT_EMBEDDED",
                        url.shown() + " is not a database in a file.",
                        "Back up PostgreSQL with its own tools, such as pg_dump and pg_restore."));
    }

    /** H2's own copy holds every transaction committed when it began, and is no half file under its final name. */
    void write(Handle handle, Path file) {
        if (Files.exists(file)) {
            throw refusal("BACKUP_EXISTS", file + " is there already.", "Name a file that is not.");
        }
        Path part = Path.of(file + ".part");
        try {
            handle.execute("BACKUP TO '" + part.toString().replace("'", "''") + "'");
            force(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | JdbiException failure) {
            throw refused(
                    "BACKUP_FAILED",
                    "The backup " + file + " could not be written.",
                    "Check that the folder exists, may be written by the node and has room.",
                    failure);
        }
    }

    /**
     * Puts a backup in the place of the database. It is opened beside it first, so that a damaged one changes nothing; what
     * stood there is kept.
     */
    void restore(Path file, boolean overwrite, Refusals refusals) {
        boolean existed = Files.exists(database);
        if (existed && !overwrite) {
            throw refusal(
                    "RESTORE_WOULD_OVERWRITE",
                    database + " is there already.",
                    "Add --force to take the backup in its place; what is there is kept as " + aside() + ".");
        }
        try {
            Closeable held = existed ? hold(refusals) : () -> {};
            try {
                replace(unpacked(file), existed);
            } finally {
                held.close();
            }
        } catch (IOException failure) {
            throw refused(
                    "RESTORE_FAILED",
                    "The backup " + file + " could not be put in place of " + database + ".",
                    "Check that the folder may be written and has room; what stood there is unchanged or kept as "
                            + aside() + ".",
                    failure);
        }
    }

    private void replace(Path fresh, boolean existed) throws IOException {
        Database.open("jdbc:h2:file:" + fresh.toString().replaceFirst("\\.mv\\.db$", ""))
                .close();
        if (existed) {
            Files.move(database, aside(), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(fresh, database, StandardCopyOption.ATOMIC_MOVE);
        Files.move(note(fresh), note(database), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A node that runs has the file locked; one that starts meanwhile finds it so. */
    private FileChannel hold(Refusals refusals) throws IOException {
        FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ours) {
            // As good as locked by another process.
        }
        channel.close();
        throw refusals.locked();
    }

    private Path unpacked(Path file) throws IOException {
        Path fresh = Path.of(database.toString().replaceFirst("\\.mv\\.db$", ".restored" + FILE));
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream rows = zip.getInputStream(rows(zip, file))) {
            Files.createDirectories(database.toAbsolutePath().getParent());
            Files.copy(rows, fresh, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unreadable) {
            Files.deleteIfExists(fresh);
            throw refused(
                    "BACKUP_UNREADABLE",
                    file + " is no whole backup of Gatehouse.",
                    "Name a file that gatehouse backup wrote.",
                    unreadable);
        }
        force(fresh);
        return fresh;
    }

    private static ZipEntry rows(ZipFile zip, Path file) throws IOException {
        return zip.stream()
                .filter(entry -> entry.getName().endsWith(FILE))
                .findFirst()
                .orElseThrow(() -> new IOException("no database in " + file));
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Path aside() {
        return Path.of(database + ".before-restore");
    }

    private static Path note(Path file) {
        return Path.of(file + H2File.NOTE);
    }

    private static DatabaseRefused refusal(String code, String sentence, String nextStep) {
        return new DatabaseRefused(new Refusal(code, sentence, nextStep));
    }

    private static DatabaseRefused refused(String code, String sentence, String nextStep, Throwable cause) {
        return new DatabaseRefused(new Refusal(code, sentence, nextStep), cause);
    }
}
