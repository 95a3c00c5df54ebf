package dev.gatehouse.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HexFormat;
import org.h2.store.fs.FileUtils;

/**
 * The file of an H2 database, looked at before H2 opens it. H2 opens a file that was cut short with whatever older state
 * it still finds, or with none, and writes on from there: what was acknowledged since would be lost without a word. So an
 * orderly close notes beside the file how long it was and how it began.
 */
record H2File(String name) {
    /** H2 keeps two copies of its header at the beginning; they name the newest part. */
    private static final int HEADER = 2 * 4096;

    /** More than H2 writes while it opens a file, a killed process's half done work put in order included. */
    private static final int ROOM = 4 << 20;

    /** What the note's name ends with. */
    static final String NOTE = ".closed";

    boolean exists() {
        return FileUtils.exists(name);
    }

    /**
     * Cut short for certain: empty, or shorter than when it was closed in good order with this very beginning. A file that
     * nobody closed may lack a part that a power cut kept from the disk; that is H2's to repair.
     */
    boolean isCutShort() {
        try {
            long size = FileUtils.size(name);
            return size == 0 || (FileUtils.exists(note()) && isShorterThanNoted(size));
        } catch (IOException locked) {
            // Whoever holds the file keeps us from reading it; opening it says so.
            return false;
        }
    }

    /** The file is about to be written again: what was noted no longer holds. */
    void opened() {
        FileUtils.tryDelete(note());
    }

    /** Notes how the file was left. Without a note a cut file cannot be told, which is no reason to fail a stop. */
    void closed() {
        try (OutputStream note = FileUtils.newOutputStream(note(), false)) {
            note.write((FileUtils.size(name) + " " + beginning()).getBytes(UTF_8));
        } catch (IOException | RuntimeException unnoted) {
            FileUtils.tryDelete(note());
        }
    }

    /**
     * Whether the disk takes some more. H2 that finds no room while it opens its file leaves it locked in this process for
     * good, and says from then on that somebody else has it.
     */
    boolean hasRoom() {
        String probe = name + ".room";
        try (FileChannel file = FileUtils.open(probe, "rw")) {
            ByteBuffer bytes = ByteBuffer.allocate(ROOM);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            return true;
        } catch (IOException full) {
            return false;
        } finally {
            FileUtils.tryDelete(probe);
        }
    }

    private boolean isShorterThanNoted(long size) throws IOException {
        try (InputStream note = FileUtils.newInputStream(note())) {
            String[] noted = new String(note.readAllBytes(), UTF_8).split(" ", 2);
            boolean legible = noted.length == 2 && noted[0].matches("\\d{1,18}");
            return legible && size < Long.parseLong(noted[0]) && noted[1].startsWith(beginning());
        }
    }

    private String beginning() throws IOException {
        try (InputStream file = FileUtils.newInputStream(name)) {
            return HexFormat.of().formatHex(file.readNBytes(HEADER));
        }
    }

    private String note() {
        return name + NOTE;
    }
}
