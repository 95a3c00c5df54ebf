package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk under H2 that stands still at a chosen moment of storing an event, so that the process can be killed just there. */
public final class DoomedDisk extends FilePathWrapper {
    static final String SCHEME = "doomed";

    /** In every event's body, and nowhere else in the database. */
    private static final String EVENT = "\"livemode\"";

    private static final Spell SPELL = new Spell();

    /** Where it stands still. */
    enum Moment {
        /** Before the first byte of an event. */
        UNWRITTEN,
        /** In the middle of writing events. */
        TORN,
        /** Written through to the disk, and nobody told yet. */
        SYNCED
    }

    /** H2 makes a disk for each path by itself, so what they obey is shared. */
    static Spell spell() {
        return SPELL;
    }

    static void register() {
        FilePath.register(new DoomedDisk());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new DoomedFile(getBase().open(mode));
    }

    private static boolean holdsEvent(ByteBuffer source) {
        byte[] bytes = new byte[source.remaining()];
        source.duplicate().get(bytes);
        return new String(bytes, ISO_8859_1).contains(EVENT);
    }

    private static final class DoomedFile extends DiskFile {
        private DoomedFile(FileChannel file) {
            super(file);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (!holdsEvent(source)) {
                return file.write(source, position);
            }
            SPELL.at(Moment.UNWRITTEN);
            int half = 0;
            if (SPELL.isCast(Moment.TORN)) {
                ByteBuffer first = source.duplicate();
                first.limit(first.position() + first.remaining() / 2);
                half = file.write(first, position);
                source.position(source.position() + half);
                SPELL.at(Moment.TORN);
            }
            int rest = file.write(source, position + half);
            SPELL.written();
            return half + rest;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
            if (SPELL.isWritten()) {
                SPELL.at(Moment.SYNCED);
            }
        }
    }
}
