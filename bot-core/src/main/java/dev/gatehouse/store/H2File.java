package dev.gatehouse.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;

/**
 * The file of an H2 database, looked at before H2 opens it. H2 opens a file that was cut short with whatever older state
 * it still finds, or with none, and writes on from there: what was acknowledged since would be lost without a word.
 */
record H2File(String name) {
    private static final int BLOCK = 4096;
    private static final Pattern NEWEST = Pattern.compile("block:([0-9a-f]{1,12}),");
    private static final Pattern LENGTH = Pattern.compile("len:([0-9a-f]{1,8}),");

    boolean exists() {
        return FileUtils.exists(name);
    }

    /**
     * Cut short for certain: empty, or closed in good order with its newest part beyond its end. A file that nobody closed
     * may name a part that a power cut kept from the disk; that is H2's to repair.
     */
    boolean isCutShort() {
        try (FileChannel file = FilePath.get(name).open("r")) {
            String header = text(file, 0);
            return file.size() == 0 || (header.contains(",clean:1,") && isNewestPartMissing(file, header));
        } catch (IOException locked) {
            // Whoever holds the file keeps us from reading it; opening it says so.
            return false;
        }
    }

    private static boolean isNewestPartMissing(FileChannel file, String header) throws IOException {
        OptionalLong block = hex(NEWEST, header);
        if (block.isEmpty()) {
            return false;
        }
        OptionalLong length = hex(LENGTH, text(file, block.getAsLong() * BLOCK));
        return length.isEmpty() || (block.getAsLong() + length.getAsLong()) * BLOCK > file.size();
    }

    private static OptionalLong hex(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1), 16)) : OptionalLong.empty();
    }

    private static String text(FileChannel file, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(256);
        file.read(bytes, position);
        return new String(bytes.array(), 0, bytes.position(), ISO_8859_1);
    }
}
