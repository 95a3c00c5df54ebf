package dev.gatehouse.app.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plays ordinary failures and prints a table: what open bots of the kind do, and what was seen of Gatehouse just now. */
public final class PeerTable {
    private static final String HEAD = """
            | what happens | Paycord | simasjankun's bot | Guild telegram-runner | Gatehouse, seen now |
            |---|---|---|---|---|
            """;

    private final PrintStream out;

    public PeerTable(PrintStream out) {
        this.out = out;
    }

    /** The failures, in the order they are played. */
    public static List<Act> acts() {
        return Peers.rows().stream().map(Peers.Row::act).toList();
    }

    /** Prints each row as soon as it was played; returns how many failed. */
    public int play() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gatehouse-table");
        List<String> failed = new ArrayList<>();
        out.print(HEAD);
        try (Stage stage = Stage.open(folder)) {
            for (Peers.Row row : Peers.rows()) {
                String seen = play(stage, row, failed);
                out.printf(
                        "| %s | %s | %s | %s | %s |%n",
                        row.scenario(), row.paycord(), row.membershipBot(), row.guildRunner(), seen);
                out.flush();
            }
        } finally {
            Rehearsal.delete(folder);
        }
        out.printf(
                "%n%d of %d as they should be%n",
                Peers.rows().size() - failed.size(), Peers.rows().size());
        return failed.size();
    }

    private static String play(Stage stage, Peers.Row row, List<String> failed) throws InterruptedException {
        try {
            return row.act().scene().play(stage);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failed.add(row.scenario());
            return "FAILED: " + e.getMessage();
        }
    }
}
