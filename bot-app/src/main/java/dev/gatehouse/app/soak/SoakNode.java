package dev.gatehouse.app.soak;

import dev.gatehouse.app.Main;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Unseen;
import dev.gatehouse.sandbox.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The program as it is shipped, in a process of its own, so that it can really be killed. Its log goes to a file. */
final class SoakNode implements AutoCloseable {
    /** A machine that is busy with something else as well starts a JVM slowly. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;

    private SoakNode(Process process) {
        this.process = process;
    }

    /** A port that was free just now: Hilt repeats a delivery where it first went, so a node keeps its address for life. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Returns when Discord sees the node and webhooks are taken. */
    static SoakNode start(Stage stage, SoakRows rows, Path folder, int port) throws IOException, InterruptedException {
        int before = stage.discord().identifies();
        // A node logs in more and more slowly after its fifteenth time on one day, and here it is killed more often.
        stage.discord().faults().add(Fault.answer("GET", ".*/gateway/bot", Fault.FOR_EVER, 404, "{}"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--config",
                stage.settingsFile().toString());
        Map<String, String> environment = builder.environment();
        environment.putAll(stage.environment());
        environment.put("DATABASE_URL", rows.url());
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("GATEHOUSE_HOME", folder.toString());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("node.log").toFile()));
        SoakNode node = new SoakNode(builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(node.process::destroyForcibly, "end-of-the-soak"));
        await("the node takes webhooks", () -> answers(port));
        await(
                "Discord sees the node",
                () -> stage.discord().identifies() > before && stage.discord().botOnline());
        stage.discord().faults().clear();
        return node;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    static void await(String what, BooleanSupplier seen) throws InterruptedException {
        if (!isSeen(seen, PATIENCE)) {
            throw new Unseen("not seen within " + PATIENCE.toSeconds() + " s: " + what);
        }
    }

    static boolean isSeen(BooleanSupplier seen, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
