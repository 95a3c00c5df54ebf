package dev.gatehouse.hilt;

import dev.gatehouse.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A bare socket in place of Hilt, for what no decent server does: stopping half way, dripping, never ending. */
final class ClumsyHilt implements AutoCloseable {
    static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n";

    /** What happens on a connection after the request arrived. */
    interface Manners {
        void answer(OutputStream out, CountDownLatch closing) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicBoolean hungUp = new AtomicBoolean();

    ClumsyHilt(Manners manners) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(() -> serve(manners), "clumsy-hilt");
        thread.setDaemon(true);
        thread.start();
    }

    static void hang(CountDownLatch closing) throws InterruptedException {
        closing.await(1, TimeUnit.MINUTES);
    }

    /** One byte after the other, with a pause of real time: a slow drip is about nothing else. */
    static void drip(OutputStream out, CountDownLatch closing) throws IOException, InterruptedException {
        while (!closing.await(20, TimeUnit.MILLISECONDS)) {
            write(out, " ");
        }
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The client ended the connection. */
    boolean wasHungUpOn() {
        return hungUp.get();
    }

    HiltSettings settings(Duration timeout) {
        URI url = URI.create("http://127.0.0.1:" + server.getLocalPort());
        return new HiltSettings(url, new Secret(ScriptedHilt.KEY), timeout);
    }

    HiltSettings secureSettings() {
        URI url = URI.create("https://localhost:" + server.getLocalPort());
        return new HiltSettings(url, new Secret(ScriptedHilt.KEY), Duration.ofSeconds(10));
    }

    private void serve(Manners manners) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                open.add(socket);
                if (socket.getInputStream().read(new byte[8192]) > 0) {
                    manners.answer(socket.getOutputStream(), closing);
                }
            } catch (IOException e) {
                hungUp.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
