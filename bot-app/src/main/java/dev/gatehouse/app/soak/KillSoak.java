package dev.gatehouse.app.soak;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.app.cli.RefusedException;
import dev.gatehouse.app.cli.SoakMode;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.sandbox.discord.RateLimit;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** Fault case 72 at length: a real node, killed at moments drawn over the five points. */
public final class KillSoak implements SoakMode {
    /** A day's guild has no ten-second window to wait for. */
    private static final RateLimit GENEROUS = new RateLimit(1_000, Duration.ofSeconds(1));

    private static final List<Point> POINTS = List.of(Point.values());

    private static final Refusal USED = new Refusal(
            "SOAK_DATABASE_USED",
            "A node has lived in that database: every door would be held, because each run makes a Hilt workspace of its own.",
            "Name an empty database.");

    private final Path home;
    private final PrintStream out;

    /** @param home what a relative path of the tally is relative to */
    public KillSoak(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public int kill(int rounds, String database, Path tally, OptionalLong seed) {
        try {
            Path folder = Files.createTempDirectory("gatehouse-soak");
            try (Stage stage = Stage.set(folder)) {
                boolean clean = play(stage, folder, rounds, database, home.resolve(tally), seed);
                SoakRows.delete(folder);
                return clean ? 0 : 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private boolean play(Stage stage, Path folder, int rounds, String database, Path file, OptionalLong given)
            throws IOException, InterruptedException {
        long seed = given.orElseGet(System::nanoTime);
        Random random = new Random(seed);
        SoakRows rows = SoakRows.of(database, folder);
        if (rows.areUsed()) {
            throw RefusedException.beforeStart(USED);
        }
        Tally tally = Tally.read(file);
        out.printf(
                "seed %d, %s, %d kills before; the node's log is %s%n",
                seed, rows.kind(), tally.of(rows.kind()).kills(), folder.resolve("node.log"));
        stage.discord().switches().memberRoleLimit(GENEROUS);
        stage.discord().switches().otherRoutesLimit(GENEROUS);
        int port = SoakNode.freePort();
        stage.hilt().sendWebhooksTo("http://127.0.0.1:" + port + "/webhooks/hilt", Stage.WEBHOOK_SECRET);
        boolean clean = true;
        int before = 0;
        SoakNode node = SoakNode.start(stage, rows, folder, port);
        try {
            Crowd crowd = new Crowd(stage);
            for (int round = 1; round <= rounds; round++) {
                Point aim = POINTS.get(random.nextInt(POINTS.size()));
                SoakRound play = new SoakRound(stage, random, crowd);
                play.provoke(aim);
                node.kill();
                RoundReport killed = play.judge(rows);
                node = SoakNode.start(stage, rows, folder, port);
                RoundReport report = killed.after(crowd.wrongDoors(), crowd.toldTwice());
                tally.add(rows.kind(), report, report.acknowledged() - before);
                before = report.acknowledged();
                out.printf("%4d/%d aimed at %s: %s%n", round, rounds, aim, report.line());
                out.flush();
                clean &= report.isClean();
                crowd.nextRound();
            }
        } finally {
            node.close();
        }
        out.println(tally.of(rows.kind()));
        return clean;
    }
}
