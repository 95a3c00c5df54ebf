package dev.gatehouse.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names a gate by what it is: its door, its products and its mode. A gate whose products or door change is another gate,
 * so what the old one let in is never taken back by the new one's different products.
 */
public record GateId(String value) {
    private static final int HEX_DIGITS = 12;

    static GateId of(DoorAddress door, Set<ProductId> products, GateMode mode) {
        TreeSet<String> sorted = new TreeSet<>();
        products.forEach(product -> sorted.add(product.value()));
        return new GateId(digest(door + "|" + mode + "|" + sorted));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
