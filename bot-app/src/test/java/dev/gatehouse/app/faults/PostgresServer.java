package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Watch;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL on a port of its own that can be killed and started again over what it had written. */
final class PostgresServer implements AutoCloseable {
    private static final String PID = "postmaster.pid";

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    private PostgresServer(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.running = run();
    }

    static PostgresServer start(Path folder) throws IOException {
        return new PostgresServer(folder.resolve("postgres"), NodeProcess.freePort());
    }

    String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** SIGKILL; its own processes follow it. */
    void kill() throws Exception {
        long pid = Long.parseLong(Files.readAllLines(data.resolve(PID)).get(0));
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
    }

    /** Over the same files, at the same port; returns when it takes connections. */
    void startAgain() throws Exception {
        Watch.until("the files are free", this::isFree);
        running.close();
        running = run();
    }

    private boolean isFree() {
        try {
            Files.deleteIfExists(data.resolve(PID));
            return ProcessHandle.allProcesses()
                    .noneMatch(each -> each.info()
                            .commandLine()
                            .filter(line -> line.contains(data.toString()))
                            .isPresent());
        } catch (IOException failure) {
            return false;
        }
    }

    private EmbeddedPostgres run() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
