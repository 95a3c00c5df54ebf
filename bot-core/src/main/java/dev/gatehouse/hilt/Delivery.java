package dev.gatehouse.hilt;

import java.net.http.HttpHeaders;

/** What became of a request on the way. */
sealed interface Delivery {

    /** A whole answer. */
    record Arrived(int status, HttpHeaders headers, byte[] body) implements Delivery {}

    /**
     * None.
     *
     * @param alarming waiting will not help, such as with a certificate that is not trusted
     */
    record Lost(String why, boolean alarming) implements Delivery {}
}
