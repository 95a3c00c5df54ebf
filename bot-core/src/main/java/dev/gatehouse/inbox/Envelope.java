package dev.gatehouse.inbox;

import dev.gatehouse.access.MembershipId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is read of an event: enough to know whom to ask Hilt about, nothing that could be believed.
 *
 * @param id Hilt's, or the SHA-256 of the bytes when there is none to trust
 * @param type in Hilt's words; empty when it names none
 * @param livemode false only when it says so
 * @param quarantined why nothing will be done with it
 */
record Envelope(
        String id,
        String type,
        boolean livemode,
        Optional<MembershipId> membership,
        Optional<String> payment,
        Optional<Instant> createdAt,
        Optional<String> quarantined) {

    /** By which the feed knows it again. */
    Optional<String> occurrence() {
        return Occurrence.of(type, membership, payment, createdAt);
    }
}
