package dev.gatehouse.telegram.rim;

import dev.gatehouse.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What Telegram shows with each update it posts, so that nobody else can pretend to be Telegram. Made from the token: the
 * same after every start and on every node, without being kept anywhere.
 */
final class WebhookSecret {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "gatehouse telegram webhook".getBytes(StandardCharsets.UTF_8);

    private final String value;

    WebhookSecret(Secret token) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            value = HexFormat.of().formatHex(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    /** 64 characters of those Telegram allows. */
    String value() {
        return value;
    }

    boolean matches(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
