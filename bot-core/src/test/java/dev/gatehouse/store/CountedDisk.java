package dev.gatehouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk under H2 that counts how often H2 has it written through, and can be stuck in doing so. H2 finds disks by the
 * prefix of the path, so what a test wants to know of one is kept by that.
 */
public final class CountedDisk extends FilePathWrapper {
    static final String SCHEME = "counted";

    private static final AtomicInteger SYNCS = new AtomicInteger();
    private static final AtomicInteger WAITING = new AtomicInteger();
    private static final ConcurrentMap<String, CountDownLatch> STUCK = new ConcurrentHashMap<>();

    static void register() {
        FilePath.register(new CountedDisk());
    }

    /** How many threads stand before the stuck disk. */
    static int waiting() {
        return WAITING.get();
    }

    static int syncs() {
        return SYNCS.get();
    }

    /** Every write-through waits until the returned latch is counted down. */
    static CountDownLatch stick() {
        CountDownLatch release = new CountDownLatch(1);
        STUCK.put(SCHEME, release);
        return release;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new CountedFile(getBase().open(mode));
    }

    private static final class CountedFile extends FileBaseDefault {
        private final FileChannel file;

        private CountedFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            CountDownLatch stuck = STUCK.get(SCHEME);
            if (stuck != null) {
                awaitQuietly(stuck);
            }
            file.force(metaData);
            SYNCS.incrementAndGet();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            return file.write(source, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        private static void awaitQuietly(CountDownLatch latch) throws IOException {
            WAITING.incrementAndGet();
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            } finally {
                WAITING.decrementAndGet();
            }
        }
    }
}
