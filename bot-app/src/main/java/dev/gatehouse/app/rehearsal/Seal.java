package dev.gatehouse.app.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Hilt does, with no line of the bot's own: one that checked itself would agree with its mistakes. */
public record Seal(String secret) {

    /** The header's value for these bytes, signed at this unix second. */
    public String header(long at, byte[] body) {
        return header(Long.toString(at), body);
    }

    /** As above, with a time that need not be one. */
    public String header(String at, byte[] body) {
        return "t=" + at + ",v1=" + hex(at, body);
    }

    public String hex(String at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((at + ".").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
