package dev.gatehouse.app.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Plays the acts one after the other and prints a line for each. */
public final class Rehearsal {
    private final PrintStream out;

    public Rehearsal(PrintStream out) {
        this.out = out;
    }

    /** Every act, in the order they are played. */
    public static List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        acts.addAll(Purchases.acts());
        acts.addAll(Hints.acts());
        acts.addAll(Lapses.acts());
        acts.addAll(PlatformTrouble.acts());
        acts.addAll(HiltTrouble.acts());
        return acts;
    }

    /**
     * Plays the acts whose name contains one of {@code only}, or all of them; returns how many failed.
     */
    public int play(List<String> only) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gatehouse-rehearsal");
        try (Stage stage = Stage.open(folder)) {
            return play(stage, chosen(only));
        } finally {
            delete(folder);
        }
    }

    private int play(Stage stage, List<Act> acts) throws InterruptedException {
        int failed = 0;
        for (int n = 1; n <= acts.size(); n++) {
            failed += play(stage, acts.get(n - 1), n + "/" + acts.size()) ? 0 : 1;
        }
        out.println();
        out.println((acts.size() - failed) + " passed, " + failed + " failed");
        return failed;
    }

    private boolean play(Stage stage, Act act, String number) throws InterruptedException {
        long start = System.nanoTime();
        try {
            String seen = act.scene().play(stage);
            print("ok  ", number, act, seen, start);
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            print("FAIL", number, act, e instanceof Unseen ? String.valueOf(e.getMessage()) : e.toString(), start);
            return false;
        }
    }

    private void print(String mark, String number, Act act, String seen, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%s %6s  %-62s %5.1f s  %s%n", mark, number, act.name(), seconds, seen);
        out.flush();
    }

    private static List<Act> chosen(List<String> only) {
        return acts().stream()
                .filter(act -> only.isEmpty() || only.stream().anyMatch(act.name()::contains))
                .toList();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
