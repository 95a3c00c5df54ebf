package dev.gatehouse.web;

import dev.gatehouse.access.Refusal;

/** The address cannot be listened on; the process must not start. */
public final class ListenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    ListenRefused(ListenAddress address, Throwable cause) {
        super("Cannot listen on " + address, cause);
        refusal = new Refusal(
                "PORT_NOT_FREE",
                "Gatehouse cannot listen on " + address + ".",
                "Stop the program that uses the port, or set another one (HTTP_PORT, ADMIN_LISTEN).");
    }

    public Refusal refusal() {
        return refusal;
    }
}
