package dev.gatehouse.web;

/**
 * Where a listener waits.
 *
 * @param host a name or address of this machine; {@code 0.0.0.0} for all of them
 * @param port 0 picks a free one
 */
public record ListenAddress(String host, int port) {
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
