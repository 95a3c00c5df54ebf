package dev.gatehouse.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.access.MembershipId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What happened, by which a webhook and a record of Hilt's feed are known to be the same: type, membership (or payment)
 * and time. Their ids need not agree.
 */
final class Occurrence {
    private static final String FEED = "feed-";

    private Occurrence() {}

    /** A hash of 64 characters; empty when the event says too little. */
    static Optional<String> of(
            String type, Optional<MembershipId> membership, Optional<String> payment, Optional<Instant> createdAt) {
        return createdAt
                .filter(time -> !type.isEmpty())
                .flatMap(time -> membership
                        .map(MembershipId::value)
                        .or(() -> payment)
                        .map(about -> sha256(
                                (type + "\n" + about + "\n" + time.truncatedTo(ChronoUnit.MICROS)).getBytes(UTF_8))));
    }

    /** The id under which an event is kept that only the feed told of; Hilt gives none like it. */
    static String feedId(String occurrence) {
        return FEED + occurrence;
    }

    static boolean isFeedId(String id) {
        return id.startsWith(FEED);
    }

    /** Hilt's times name a zone or are UTC. */
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noZone) {
            return utc(text);
        }
    }

    private static Optional<Instant> utc(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
