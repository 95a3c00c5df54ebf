package dev.gatehouse.app.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk under H2 that can be full, and that can take its time to write through. H2 finds it by the prefix of the path. */
public final class TroubledDisk extends FilePathWrapper {
    static final String SCHEME = "troubled";

    private static final AtomicBoolean FULL = new AtomicBoolean();
    private static volatile CountDownLatch slow = new CountDownLatch(0);
    private static final AtomicInteger WAITING = new AtomicInteger();

    static void register() {
        FilePath.register(new TroubledDisk());
    }

    static void full(boolean so) {
        FULL.set(so);
    }

    /** Nothing is written through until the returned latch is counted down. */
    static CountDownLatch slow() {
        CountDownLatch release = new CountDownLatch(1);
        slow = release;
        return release;
    }

    static boolean isWaitedFor() {
        return WAITING.get() > 0;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new TroubledFile(getBase().open(mode));
    }

    private static final class TroubledFile extends DiskFile {
        private TroubledFile(FileChannel file) {
            super(file);
        }

        /** A full disk still takes what lies within the file. */
        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (FULL.get() && position + source.remaining() > file.size()) {
                throw new IOException("No space left on device");
            }
            return file.write(source, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            WAITING.incrementAndGet();
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            } finally {
                WAITING.decrementAndGet();
            }
            file.force(metaData);
        }
    }
}
