package dev.gatehouse.sandbox.stage;

import java.net.URI;
import java.util.Optional;

/** The bot that plays on this stage, as whoever started it lets the stage see and restart it. */
public interface Bot {
    /** Where its operator's listener answers; empty while it does not run. */
    Optional<URI> admin();

    /** What opens that listener. */
    String adminToken();

    /** Starts it unless it runs; returns when it has begun to log in. */
    void start();

    /** Stops it unless it is stopped; returns when it has stopped. */
    void stop();
}
