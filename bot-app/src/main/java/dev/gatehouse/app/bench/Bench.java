package dev.gatehouse.app.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.app.cli.BenchMode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures, prints and writes down, whatever came out. */
public final class Bench implements BenchMode {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final PrintStream progress;

    public Bench(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public int purchases(int count, boolean json, Optional<Path> file) {
        try {
            Path folder = Files.createTempDirectory("gatehouse-bench");
            try {
                PurchaseReport report = PurchaseReport.of(PurchaseRun.play(folder, count, progress));
                String page = page(report);
                out.print(json ? json(report) : page);
                out.flush();
                if (file.isPresent()) {
                    write(file.get(), page);
                }
            } finally {
                delete(folder);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static String page(PurchaseReport report) {
        return """
                # Benchmarks

                ## From the webhook to the role

                `./gatehouse bench purchases`, %s, Java %s, %d processors, bot and stand-ins in one process, H2 on disk.
                %d purchases before these warmed it up. Discord's window for roles was set to %d calls in %d s instead
                of its usual 10 in 10 s, so that nothing waits for it.

                %s""".formatted(
                        LocalDate.now(Clock.systemUTC()),
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        PurchaseRun.WARM_UP,
                        PurchaseRun.ROLE_WINDOW.calls(),
                        PurchaseRun.ROLE_WINDOW.window().toSeconds(),
                        report.table());
    }

    private static String json(PurchaseReport report) throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + System.lineSeparator();
    }

    private static void write(Path file, String page) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.writeString(file, page);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
