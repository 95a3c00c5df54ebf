package dev.gatehouse.admin;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The endpoints registered at Hilt. Calls block and throw the store's unchecked exception when it is away. */
public interface EndpointRows {
    /** Keeps a wish, on the disk when this returns. */
    void want(Endpoint endpoint);

    void registered(String key, String endpointId);

    /** Forgets a wish that Hilt refused. */
    void forget(String key);

    /** The newest first. */
    List<Endpoint> all();

    /**
     * An endpoint.
     *
     * @param key under which Hilt was asked for it
     * @param id Hilt's; empty while it is not known whether it was made
     */
    record Endpoint(String key, String label, URI url, Optional<String> id, Instant madeAt) {}
}
