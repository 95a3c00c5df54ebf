package dev.gatehouse.app.bench;

import dev.gatehouse.app.cli.BenchMode.Load;
import dev.gatehouse.app.rehearsal.AdminDesk;
import dev.gatehouse.app.rehearsal.Seal;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.rehearsal.Webhook;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sends a node webhooks as fast as it takes them, each about one of some known memberships, and beside that commits as many
 * rows one by one into the same kind of database: in turn, so that whatever else the machine does weighs on both.
 */
final class WebhookRun {
    private static final int MEMBERSHIPS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Stage stage;
    private final Load load;
    private final List<String> memberships;

    private WebhookRun(Stage stage, Load load) {
        this.stage = stage;
        this.load = load;
        stage.hilt().webhooks().off(true);
        this.memberships = IntStream.range(0, MEMBERSHIPS)
                .mapToObj(n -> stage.hilt()
                        .buy(stage.world().discordProduct(), Long.toString(5_000_000_000L + n), "")
                        .membershipId())
                .toList();
    }

    /** One round before the others is not counted: compilers and connections get warm in it. */
    static List<WebhookRound> play(Path folder, Load load, PrintStream progress)
            throws IOException, InterruptedException {
        try (Stage stage = Stage.open(folder);
                SingleCommits commits = new SingleCommits(folder, load.connections())) {
            WebhookRun run = new WebhookRun(stage, load);
            run.round(commits);
            List<WebhookRound> rounds = new ArrayList<>();
            for (int n = 1; n <= load.rounds(); n++) {
                rounds.add(run.round(commits));
                progress.println(n + "/" + load.rounds());
            }
            return rounds;
        }
    }

    private WebhookRound round(SingleCommits commits) throws IOException, InterruptedException {
        List<Webhook> webhooks = IntStream.range(0, load.count())
                .mapToObj(n -> Webhook.of("membership.renewed", memberships.get(n % memberships.size())))
                .toList();
        long committing = commits.write(webhooks);
        List<Long> answers = Collections.synchronizedList(new ArrayList<>(webhooks.size()));
        long taking = send(webhooks, answers);
        awaitSettled();
        return new WebhookRound(load.count(), taking, committing, Spread.of(answers));
    }

    private long send(List<Webhook> webhooks, List<Long> answers) throws IOException, InterruptedException {
        URI address = URI.create(stage.bot().publicUrl() + "/webhooks/hilt");
        Seal seal = new Seal(Stage.WEBHOOK_SECRET);
        long now = stage.clock().instant().getEpochSecond();
        List<KeptConnection> open = new ArrayList<>();
        try {
            for (int n = 0; n < load.connections(); n++) {
                open.add(new KeptConnection(address));
            }
            return new Crew(load.connections(), webhooks).work(worker -> webhook -> {
                long sent = System.nanoTime();
                byte[] body = webhook.bytes();
                int status = open.get(worker).post(body, seal.header(now, body));
                answers.add(System.nanoTime() - sent);
                Watch.that("200, not " + status, status == 200);
            });
        } finally {
            for (KeptConnection each : open) {
                each.close();
            }
        }
    }

    /** What one round left to do must not weigh on the next. */
    private void awaitSettled() throws InterruptedException, IOException {
        AdminDesk desk = AdminDesk.of(stage);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!desk.see("/events?state=pending&limit=1").contains("[]")) {
            Watch.that("every event settled", System.nanoTime() < end);
            Thread.sleep(200);
        }
    }
}
