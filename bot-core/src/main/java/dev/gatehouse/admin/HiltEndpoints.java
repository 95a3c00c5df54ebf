package dev.gatehouse.admin;

import dev.gatehouse.Secret;
import dev.gatehouse.membership.WriteOutcome;
import java.net.URI;
import java.util.List;

/**
 * Where Hilt sends its events, as far as a key may say: endpoints can be added, and only by their owner in the dashboard
 * changed or removed.
 */
public interface HiltEndpoints {
    /**
     * {@code POST /v1/access/webhooks} for every event and product. The same key with the same wish is the same endpoint,
     * so after an unknown outcome it is asked again under the same key.
     *
     * @param key 8 to 255 visible characters
     */
    WriteOutcome<Endpoint> register(String label, URI url, String key);

    /**
     * {@code POST /v1/testing/sessions}: has Hilt emit a scenario's events with made-up ids; the answer names their ids.
     * Hilt means it for sandbox keys.
     */
    WriteOutcome<List<String>> play(String scenario);

    /**
     * An endpoint as Hilt made it.
     *
     * @param secret shown by Hilt this once
     */
    record Endpoint(String id, URI url, Secret secret) {}
}
