package dev.gatehouse.inbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.Secret;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves that Hilt sent a body, by its raw bytes as they came: parsed and written again it has another signature. Several
 * secrets hold during a rotation. An old signature still proves who wrote it, and events are only hints: how old it is,
 * is for the caller to judge.
 */
public final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /** At least one secret; each is used as its text, never decoded. */
    public WebhookSignature(List<Secret> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("Without a secret nothing can be proved");
        }
        keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.value().getBytes(UTF_8), ALGORITHM))
                .toList();
    }

    /**
     * How far the signature's time is ahead of {@code now}, negative when it is older; empty when the header does not
     * prove the body.
     *
     * @param header {@code t=<unix seconds>,v1=<hex>} as Hilt sends it, null when absent
     */
    public Optional<Duration> prove(byte[] body, @Nullable String header, Instant now) {
        return SignatureHeader.read(header)
                .filter(signed -> isSigned(signed, body))
                .map(signed -> Duration.between(now.truncatedTo(ChronoUnit.SECONDS), signed.time()));
    }

    /** The header that proves {@code body} as of {@code now}; for events this house sends to itself. */
    public static String header(Secret secret, Instant now, byte[] body) {
        String timestamp = Long.toString(now.getEpochSecond());
        byte[] mac = mac(new SecretKeySpec(secret.value().getBytes(UTF_8), ALGORITHM), timestamp, body);
        return "t=" + timestamp + ",v1=" + HexFormat.of().formatHex(mac);
    }

    private boolean isSigned(SignatureHeader signed, byte[] body) {
        boolean matches = false;
        for (SecretKeySpec key : keys) {
            byte[] expected = mac(key, signed.timestamp(), body);
            for (byte[] given : signed.signatures()) {
                matches |= MessageDigest.isEqual(expected, given);
            }
        }
        return matches;
    }

    private static byte[] mac(SecretKeySpec key, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(timestamp.getBytes(US_ASCII));
            mac.update((byte) '.');
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
