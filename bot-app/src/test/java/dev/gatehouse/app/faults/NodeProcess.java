package dev.gatehouse.app.faults;

import dev.gatehouse.app.faults.DoomedDisk.Moment;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A node that runs beside the test in a process of its own, so that it can really be killed. */
final class NodeProcess implements AutoCloseable {
    /** What a Java program that was told to stop ends with. */
    private static final int STOPPED = 128 + 15;

    private static final List<String> QUICK_START =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m", "-Xshare:auto");

    private final Process process;
    private final PrintStream orders;
    private final BlockingQueue<String> held = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> cast = new LinkedBlockingQueue<>();

    private NodeProcess(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "node-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** A port that was free just now: Hilt repeats a delivery where it first went, so a node keeps its address for life. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Starts a node on {@code port} over the rows in {@code folder}; returns when Discord sees it and webhooks are taken. */
    static NodeProcess start(Stage stage, Path folder, int port) throws IOException, InterruptedException {
        int before = stage.discord().identifies();
        ProcessBuilder builder = new ProcessBuilder(command(stage));
        Map<String, String> environment = builder.environment();
        environment.putAll(stage.environment());
        environment.put("DATABASE_URL", "jdbc:h2:" + DoomedDisk.SCHEME + ":" + rows(folder));
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("GATEHOUSE_HOME", folder.toString());
        NodeProcess node = new NodeProcess(builder.redirectError(
                        ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
                .start());
        Watch.until("the node takes webhooks", () -> answers(port));
        Watch.until(
                "Discord sees the node",
                () -> stage.discord().identifies() > before && stage.discord().botOnline());
        return node;
    }

    /** What it said on standard error, over all its lives. */
    static Path log(Path folder) {
        return folder.resolve("node.log");
    }

    static Path rows(Path folder) {
        return folder.resolve("data/gatehouse");
    }

    private static List<String> command(Stage stage) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DoomedNode.class.getName()));
        command.addAll(List.of("run", "--config", stage.settingsFile().toString()));
        return command;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith(Spell.HELD)) {
                    held.add(line.substring(Spell.HELD.length()));
                } else if (line.equals(Spell.CAST)) {
                    cast.add(line);
                } else {
                    System.err.println(line);
                }
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** Lets the disk stand still the next time it comes to this, and lifts what was asked before. */
    void hold(Moment moment) throws InterruptedException {
        orders.println(moment);
        // What is written before the process has read the order would pass.
        Watch.find("the disk is told", () -> Optional.ofNullable(cast.poll()));
    }

    void awaitHeld(Moment moment) throws InterruptedException {
        Watch.find(
                "the disk holds at " + moment,
                () -> Optional.ofNullable(held.poll()).filter(moment.name()::equals));
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM; whether the process ended by itself within the time. */
    boolean terminate(Duration within) throws InterruptedException {
        // Not the process' own destroy(): that closes its input as well, and the node would end as if we were gone.
        process.toHandle().destroy();
        return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == STOPPED;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        orders.close();
    }
}
