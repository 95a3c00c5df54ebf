package dev.gatehouse.admin;

import dev.gatehouse.admin.EndpointRows.Endpoint;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.membership.WriteOutcome;
import dev.gatehouse.reconcile.Recorder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where Hilt sends its events, registered with an API key alone. Such a key can only add endpoints: a rotation is a second
 * one for the same address, both secrets counting meanwhile, and the old one is removed by its owner in the dashboard.
 */
public final class Endpoints {
    private static final String ROUTE = "/webhooks/hilt";

    private final HiltEndpoints hilt;
    private final EndpointRows rows;
    private final SecretShelf secrets;
    private final Optional<URI> publicUrl;
    private final Recorder recorder;

    /** @param publicUrl where the world reaches this node, without a slash at its end */
    public Endpoints(
            HiltEndpoints hilt, EndpointRows rows, SecretShelf secrets, Optional<URI> publicUrl, Recorder recorder) {
        this.hilt = hilt;
        this.rows = rows;
        this.secrets = secrets;
        this.publicUrl = publicUrl;
        this.recorder = recorder;
    }

    /**
     * Registers this node's address, unless it is registered already. After an answer that was lost the same is asked
     * again under the same key, which is the same endpoint at Hilt.
     */
    public Endpoint register(String owner) {
        URI url = url();
        Optional<Endpoint> there = rows.all().stream()
                .filter(each -> each.url().equals(url) && each.id().isPresent())
                .findFirst();
        if (there.isPresent() && secrets.size() > 0) {
            throw new NotDoneException(
                    "WEBHOOK_REGISTERED",
                    "Hilt sends its events to " + url + " already.",
                    "For a new secret: gatehouse webhook rotate.");
        }
        return make(url, owner);
    }

    /** A second endpoint with a secret of its own; the old secret counts until {@link #finish}. */
    public Endpoint rotate(String owner) {
        return make(url(), owner);
    }

    /** Ends a rotation: the older secrets kept here count no more. */
    public int finish(String owner) {
        int forgotten = secrets.keepNewest();
        write(forgotten + " old webhook secrets forgotten by " + owner);
        return forgotten;
    }

    public List<Endpoint> list() {
        return rows.all();
    }

    public String where() {
        return secrets.where();
    }

    public int secrets() {
        return secrets.size();
    }

    /** The address of the webhook route. */
    public URI url() {
        return publicUrl
                .map(base -> URI.create(base + ROUTE))
                .orElseThrow(
                        () -> new NotDoneException(
                                "PUBLIC_URL_UNSET",
                                "It is not set where the world reaches this node.",
                                "Set PUBLIC_URL, such as https://gate.example.org; Gatehouse sells without webhooks meanwhile."));
    }

    private Endpoint make(URI url, String owner) {
        Endpoint wish = rows.all().stream()
                .filter(each -> each.url().equals(url) && each.id().isEmpty())
                .findFirst()
                .orElseGet(() -> wish(url));
        WriteOutcome<HiltEndpoints.Endpoint> outcome = hilt.register(wish.label(), url, wish.key());
        if (outcome instanceof WriteOutcome.Done<HiltEndpoints.Endpoint> done) {
            secrets.add(done.value().secret());
            rows.registered(wish.key(), done.value().id());
            write("webhook endpoint " + done.value().id() + " for " + url + " registered by " + owner);
            return new Endpoint(
                    wish.key(), wish.label(), url, Optional.of(done.value().id()), wish.madeAt());
        }
        if (outcome instanceof WriteOutcome.Refused<HiltEndpoints.Endpoint> refused) {
            rows.forget(wish.key());
            throw new NotDoneException("WEBHOOK_REFUSED", refused.why() + ".", "Mend that and ask again.");
        }
        throw new NotDoneException(
                "WEBHOOK_UNCERTAIN",
                ((WriteOutcome.Unknown<HiltEndpoints.Endpoint>) outcome).why() + ", so it may have been registered.",
                "Ask again: it stays one endpoint.");
    }

    private Endpoint wish(URI url) {
        Instant now = recorder.clock().instant();
        Endpoint wish = new Endpoint(
                "gatehouse-" + UUID.randomUUID(),
                "Gatehouse " + now.toString().substring(0, 10),
                url,
                Optional.empty(),
                now);
        rows.want(wish);
        return wish;
    }

    private void write(String words) {
        recorder.audit().add(Entry.of(recorder.clock().instant(), Entry.Kind.COMMAND, words));
    }
}
