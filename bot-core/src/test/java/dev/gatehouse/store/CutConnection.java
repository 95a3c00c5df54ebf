package dev.gatehouse.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire to PostgreSQL that breaks where a test wants it: the server hears a statement, and nobody hears its answer. */
final class CutConnection implements AutoCloseable {
    private static final String NOTHING = "";

    private final String url;
    private final URI server;
    private final ServerSocket entrance;
    private String doomed = NOTHING;
    private final AtomicInteger cuts = new AtomicInteger();

    CutConnection(String url) {
        this.url = url;
        this.server = URI.create(url.substring("jdbc:".length()));
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start("entrance", this::welcome);
    }

    /** The address of the same database by way of this wire. */
    String url() {
        String here = "127.0.0.1:" + entrance.getLocalPort();
        return url.replace(server.getAuthority(), here);
    }

    /** The next time this statement passes, its answer is lost with the connection; once. */
    synchronized void cutAnswerTo(String statement) {
        doomed = statement;
    }

    int cuts() {
        return cuts.get();
    }

    private void welcome() {
        try {
            while (true) {
                Socket near = entrance.accept();
                Socket far = new Socket(server.getHost(), server.getPort());
                AtomicBoolean mute = new AtomicBoolean();
                start("there", () -> carry(near, far, mute, true));
                start("back", () -> carry(far, near, mute, false));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void carry(Socket from, Socket to, AtomicBoolean mute, boolean there) {
        byte[] some = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read;
            while ((read = in.read(some)) > 0) {
                if (there && isDoomed(new String(some, 0, read, ISO_8859_1))) {
                    mute.set(true);
                }
                if (!there && mute.get()) {
                    cuts.incrementAndGet();
                    return;
                }
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // One end hung up; closing both tells the other.
        }
    }

    private synchronized boolean isDoomed(String heard) {
        boolean so = !doomed.isEmpty() && heard.contains(doomed);
        doomed = so ? NOTHING : doomed;
        return so;
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
