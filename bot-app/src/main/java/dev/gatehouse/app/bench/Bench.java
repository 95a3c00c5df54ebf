package dev.gatehouse.app.bench;

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
    public int purchases(int count, Telling telling) {
        return measured(telling, folder -> {
            PurchaseReport report = PurchaseReport.of(PurchaseRun.play(folder, count, progress));
            return new Result(report, page(report));
        });
    }

    @Override
    public int webhooks(Load load, Telling telling) {
        return measured(telling, folder -> {
            WebhookReport report = WebhookReport.of(load.connections(), WebhookRun.play(folder, load, progress));
            return new Result(report, page(report));
        });
    }

    /** The numbers, and the page made of them. */
    private record Result(Object report, String page) {}

    @FunctionalInterface
    private interface Measurement {
        Result in(Path folder) throws IOException, InterruptedException;
    }

    private int measured(Telling telling, Measurement measurement) {
        try {
            Path folder = Files.createTempDirectory("gatehouse-bench");
            try {
                tell(measurement.in(folder), telling);
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

    private void tell(Result result, Telling telling) throws IOException {
        out.print(
                telling.json()
                        ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result.report())
                                + System.lineSeparator()
                        : result.page());
        out.flush();
        if (telling.file().isPresent()) {
            write(telling.file().get(), result.page());
        }
    }

    private static String page(PurchaseReport report) {
        return """
                # Benchmarks

                ## From the webhook to the role

                `./gatehouse bench purchases`, %s, bot and stand-ins in one process, H2 on disk.
                %d purchases before these warmed it up. Discord's window for roles was set to %d calls in %d s instead
                of its usual 10 in 10 s, so that nothing waits for it.

                %s""".formatted(
                        machine(),
                        PurchaseRun.WARM_UP,
                        PurchaseRun.ROLE_WINDOW.calls(),
                        PurchaseRun.ROLE_WINDOW.window().toSeconds(),
                        report.table());
    }

    private static String page(WebhookReport report) {
        return """
                # Benchmarks

                ## Webhooks taken in

                `./gatehouse bench webhooks`, %s, node, stand-ins and senders in one process, H2 on disk, %d connections.
                Each 200 means that the event is on the disk; what the events name is looked at meanwhile. In turn with that
                as many events were stored one by one, by as many writers, without HTTP and without a proof, into a second
                database of the same kind. One round before these warmed it up.

                %s""".formatted(machine(), report.connections(), report.table());
    }

    private static String machine() {
        return "%s, Java %s, %d processors"
                .formatted(
                        LocalDate.now(Clock.systemUTC()),
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors());
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
