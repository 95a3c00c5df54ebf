package dev.gatehouse.sandbox.stage;

/** Something else listens on the port that the page wants. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(int port, Throwable cause) {
        super("Port " + port + " is taken", cause);
    }
}
