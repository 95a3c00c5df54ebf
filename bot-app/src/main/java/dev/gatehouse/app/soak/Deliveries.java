package dev.gatehouse.app.soak;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.sandbox.hilt.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What Hilt's stand-in sent, and what it was answered. */
record Deliveries(List<Delivery> all) {

    static Deliveries of(Stage stage) {
        return new Deliveries(stage.hilt().webhooks().deliveries());
    }

    Deliveries about(Set<String> memberships) {
        return new Deliveries(all.stream()
                .filter(each -> memberships.contains(each.event().about().membershipId()))
                .toList());
    }

    Set<String> acknowledged() {
        return ids(true);
    }

    Set<String> unacknowledged() {
        return ids(false);
    }

    /** How long an answer took lately, from the moment the event was sent. */
    Duration lately() {
        return Duration.ofNanos((long) all.stream()
                .skip(Math.max(0, all.size() - 20))
                .flatMap(each -> each.attempts().stream())
                .filter(Deliveries::isSuccess)
                .mapToLong(attempt -> attempt.answeredNanos() - attempt.sentNanos())
                .average()
                .orElse(10_000_000));
    }

    private Set<String> ids(boolean acknowledged) {
        return all.stream()
                .filter(each -> each.attempts().stream().anyMatch(Deliveries::isSuccess) == acknowledged)
                .map(each -> each.event().id())
                .collect(Collectors.toSet());
    }

    private static boolean isSuccess(Delivery.Attempt attempt) {
        return attempt.status() / 100 == 2;
    }
}
