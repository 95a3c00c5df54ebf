package dev.gatehouse.admin;

import dev.gatehouse.Secret;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.membership.HiltReads;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Workspace;
import dev.gatehouse.membership.WriteOutcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Tries the way of Hilt's events in two halves: from the public address into this node with an event signed by ourselves,
 * and, where the key is one for the sandbox, from Hilt with one of its scenarios.
 */
public final class WebhookTest {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Endpoints endpoints;
    private final HiltEndpoints hilt;
    private final HiltReads reads;
    private final Knocker knocker;
    private final Deliveries deliveries;

    /** Sends an event as Hilt would. */
    public interface Knocker {
        /**
         * Posts a signed event of a type nobody acts on.
         *
         * @return why it was not taken; empty when it was
         */
        Optional<String> knock(URI url, Secret secret);
    }

    /** What proves deliveries, and when the last one came. */
    public record Deliveries(Supplier<List<Secret>> secrets, Supplier<Optional<Instant>> lastHeard) {}

    /** One part of the way. */
    public record Station(String what, boolean passed, String words) {}

    public WebhookTest(
            Endpoints endpoints, HiltEndpoints hilt, HiltReads reads, Knocker knocker, Deliveries deliveries) {
        this.endpoints = endpoints;
        this.hilt = hilt;
        this.reads = reads;
        this.knocker = knocker;
        this.deliveries = deliveries;
    }

    /** Blocks for some seconds. */
    public List<Station> run() {
        List<Station> stations = new ArrayList<>();
        List<Secret> secrets = deliveries.secrets().get();
        if (secrets.isEmpty()) {
            return List.of(
                    new Station("secret", false, "There is none; register one with: gatehouse webhook register."));
        }
        stations.add(new Station("secret", true, secrets.size() + " count now"));
        URI url = endpoints.url();
        Optional<String> why = knocker.knock(url, secrets.get(0));
        stations.add(new Station(
                "public address", why.isEmpty(), why.orElse("an event signed by ourselves came in through " + url)));
        if (why.isEmpty()) {
            stations.add(fromHilt());
        }
        return stations;
    }

    private Station fromHilt() {
        boolean sandbox = reads.workspace(Urgency.EVENT) instanceof Reply.Said<Workspace> said
                && said.value().sandbox();
        if (!sandbox) {
            return new Station(
                    "from Hilt",
                    true,
                    "not tried: with a live key Hilt sends test events from its dashboard only; gatehouse webhook status says when the last came");
        }
        Optional<Instant> before = deliveries.lastHeard().get();
        WriteOutcome<List<String>> played = hilt.play("confirmed_access");
        if (!(played instanceof WriteOutcome.Done<List<String>>)) {
            return new Station("from Hilt", false, played.inWords("the scenario"));
        }
        return awaitOne(before)
                ? new Station("from Hilt", true, "Hilt's test events came in")
                : new Station(
                        "from Hilt",
                        false,
                        "Hilt emitted test events and none came within " + PATIENCE.toSeconds() + " s");
    }

    private boolean awaitOne(Optional<Instant> before) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (deliveries.lastHeard().get().equals(before)) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }
}
