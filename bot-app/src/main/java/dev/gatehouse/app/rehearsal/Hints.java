package dev.gatehouse.app.rehearsal;

import dev.gatehouse.sandbox.hilt.Purchase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Webhooks: doubled, forged, altered, old. */
final class Hints {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Hints() {}

    static List<Act> acts() {
        return List.of(
                new Act("every event delivered twice: one grant", Hints::twice),
                new Act("a forged event is refused", Hints::forged),
                new Act("an altered event is refused", Hints::altered),
                new Act("an authentic but old event is taken as a hint", Hints::old));
    }

    private static String twice(Stage stage) throws InterruptedException {
        stage.hilt().webhooks().doubled(true);
        try {
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "twin");
            buyer.arrive();
            Watch.until("all deliveries made", () -> stage.hilt().webhooks().idle());
            Watch.until("the buyer is told", () -> buyer.told("You are in") == 1);
            Watch.never(
                    "a second role call",
                    Duration.ofSeconds(1),
                    () -> buyer.grants().size() > 1);
            return "1 role call, told once";
        } finally {
            stage.hilt().webhooks().doubled(false);
        }
    }

    private static String forged(Stage stage) throws Exception {
        int status = post(
                stage,
                Webhook.of("membership.activated", UUID.randomUUID().toString()).body(),
                "somebody else's secret",
                now(stage));
        Watch.that("401, not " + status, status == 401);
        return "401";
    }

    private static String altered(Stage stage) throws Exception {
        String body =
                Webhook.of("membership.activated", UUID.randomUUID().toString()).body();
        String header = seal(body, Stage.WEBHOOK_SECRET, now(stage));
        int status = send(stage, body.replace("activated", "activateD"), header);
        Watch.that("401, not " + status, status == 401);
        return "401";
    }

    private static String old(Stage stage) throws Exception {
        stage.hilt().webhooks().off(true);
        try {
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "patience");
            Purchase purchase = stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "patience");
            String body =
                    Webhook.of("membership.activated", purchase.membershipId()).body();
            int status = post(stage, body, Stage.WEBHOOK_SECRET, now(stage) - 3_600);
            Watch.that("200, not " + status, status == 200);
            buyer.awaitRole();
            return "200, and the look-up granted the role";
        } finally {
            stage.hilt().webhooks().off(false);
        }
    }

    /** An authentic event about a membership, whatever is true of it. */
    static void say(Stage stage, String type, String membership) {
        try {
            int status = post(stage, Webhook.of(type, membership).body(), Stage.WEBHOOK_SECRET, now(stage));
            Watch.that("200, not " + status, status == 200);
        } catch (Exception e) {
            throw new Unseen("the event taken: " + e);
        }
    }

    private static long now(Stage stage) {
        return stage.clock().instant().getEpochSecond();
    }

    private static int post(Stage stage, String body, String secret, long at) throws Exception {
        return send(stage, body, seal(body, secret, at));
    }

    private static int send(Stage stage, String body, String header) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stage.bot().publicUrl() + "/webhooks/hilt"))
                .header("Content-Type", "application/json")
                .header("X-Hilt-Signature", header)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String seal(String body, String secret, long at) {
        return new Seal(secret).header(at, body.getBytes(StandardCharsets.UTF_8));
    }
}
