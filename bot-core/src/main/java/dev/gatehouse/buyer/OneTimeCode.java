package dev.gatehouse.buyer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * 128 random bits as people can copy or type them: 26 letters and digits without those that look alike. The case, and
 * dashes or blanks between them, do not matter.
 */
public record OneTimeCode(String text) {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BYTES = 16;
    private static final int LENGTH = 26;
    private static final int BITS_A_SIGN = 5;

    /** A fresh one; {@code random} must not be guessable. */
    public static OneTimeCode random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder signs = new StringBuilder();
        for (int n = 0; n < LENGTH; n++) {
            signs.append(SIGNS.charAt(number.intValue() & 31));
            number = number.shiftRight(BITS_A_SIGN);
        }
        return new OneTimeCode(signs.toString());
    }

    /** As somebody typed it. */
    public static OneTimeCode typed(String typed) {
        return new OneTimeCode(typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** What is kept of it: with so many random bits a plain hash gives nothing away. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
