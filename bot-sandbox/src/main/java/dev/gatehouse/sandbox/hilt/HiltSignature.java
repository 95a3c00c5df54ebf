package dev.gatehouse.sandbox.hilt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs webhook bodies: HMAC-SHA256 over the timestamp, a dot and the raw body, keyed with the secret as text. */
record HiltSignature(String secret) {
    /** The value of {@code X-Hilt-Signature} at {@code unixSeconds}. */
    String header(long unixSeconds, String body) {
        return "t=" + unixSeconds + ",v1=" + hex(unixSeconds + "." + body);
    }

    private String hex(String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
