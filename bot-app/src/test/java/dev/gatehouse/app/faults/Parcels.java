package dev.gatehouse.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Signed events that are about nobody, numbered, and which of them were acknowledged. */
final class Parcels {
    private static final String EVENT = "{\"id\":\"%s\",\"type\":\"membership.renewed\",\"livemode\":true}";

    private final Letterbox box;
    private final AtomicInteger sent = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    Parcels(Letterbox box) {
        this.box = box;
    }

    /** The answer to one more. */
    CompletableFuture<Letterbox.Answer> send() {
        return send("parcel-" + sent.incrementAndGet(), 0);
    }

    /** As above, of at least so many bytes. */
    CompletableFuture<Letterbox.Answer> send(int bytes) {
        return send("parcel-" + sent.incrementAndGet(), bytes);
    }

    private CompletableFuture<Letterbox.Answer> send(String id, int bytes) {
        // Blanks: a string so long would put the event in quarantine, under another id.
        byte[] body = (EVENT.formatted(id) + " ".repeat(bytes)).getBytes(UTF_8);
        return box.sendSoon(body, box.seal().header(box.now(), body)).whenComplete((answer, failure) -> {
            if (answer != null && answer.status() == 200) {
                acknowledged.add(id);
            }
        });
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Acknowledged and yet not in the rows. */
    List<String> lost() {
        return acknowledged.stream()
                .filter(id -> box.stored().find(id).isEmpty())
                .sorted()
                .toList();
    }
}
