package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.StandInServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Posts the updates one after another to the bot's address, and the same one again until it is taken. */
final class Webhook {
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{0,256}");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    /** Numbered, so that setting the same address again replaces the worker too. */
    private record Target(long number, URI url, String secret, int maxConnections) {}

    private record Failure(long date, String message) {}

    private final SandboxClock clock;
    private final Updates updates;
    private final TelegramSwitches switches;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private long targets;
    private volatile @Nullable Target target;
    private volatile @Nullable Failure failure;

    Webhook(SandboxClock clock, Updates updates, TelegramSwitches switches) {
        this.clock = clock;
        this.updates = updates;
        this.switches = switches;
    }

    /** Telegram takes https only; this one takes plain http on loopback, where it lives itself. */
    synchronized void set(String url, String secret, int maxConnections) {
        if (!SECRET.matcher(secret).matches()) {
            throw Refusal.bad("secret token contains unallowed characters");
        }
        Target wanted = new Target(++targets, reachable(url), secret, maxConnections);
        remove();
        target = wanted;
        updates.useWebhook(true);
        Thread worker = new Thread(() -> deliver(wanted), "telegram-webhook");
        worker.setDaemon(true);
        worker.start();
    }

    private static URI reachable(String url) {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            if (host != null && ("https".equals(uri.getScheme()) || LOOPBACK.contains(host))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.bad("bad webhook: invalid webhook URL specified");
        }
        throw Refusal.bad("bad webhook: An HTTPS URL must be provided for webhook");
    }

    synchronized void remove() {
        target = null;
        failure = null;
        updates.useWebhook(false);
    }

    String secret() {
        Target now = target;
        return now == null ? "" : now.secret();
    }

    ObjectNode info() {
        Target now = target;
        ObjectNode info = StandInServer.JSON
                .createObjectNode()
                .put("url", now == null ? "" : now.url().toString())
                .put("has_custom_certificate", false)
                .put("pending_update_count", updates.waiting());
        Failure last = failure;
        if (last != null) {
            info.put("last_error_date", last.date()).put("last_error_message", last.message());
        }
        if (now != null) {
            info.put("max_connections", now.maxConnections());
        }
        List<String> allowed = updates.allowed();
        if (!allowed.isEmpty()) {
            allowed.forEach(info.putArray("allowed_updates")::add);
        }
        return info;
    }

    private void deliver(Target mine) {
        try {
            Duration delay = switches.webhookDelay();
            for (ObjectNode next = updates.awaitForWebhook();
                    next != null && mine.equals(target);
                    next = updates.awaitForWebhook()) {
                if (taken(mine, next)) {
                    updates.confirmed(next);
                    delay = switches.webhookDelay();
                } else {
                    updates.pause(delay);
                    delay = delay.multipliedBy(2).compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay.multipliedBy(2);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean taken(Target mine, ObjectNode update) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(mine.url())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(update.toString()));
        if (!mine.secret().isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", mine.secret());
        }
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 == 2) {
                return true;
            }
            failed("Wrong response from the webhook: " + status);
        } catch (IOException e) {
            failed("Connection failed: " + e.getClass().getSimpleName());
        }
        return false;
    }

    private void failed(String message) {
        failure = new Failure(clock.instant().getEpochSecond(), message);
    }
}
