package dev.gatehouse.sandbox.hilt;

import java.security.SecureRandom;
import java.util.UUID;

/** Where ids, tokens and invented chain addresses come from. */
final class Chance {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();

    String uuid() {
        return UUID.randomUUID().toString();
    }

    String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(BASE58.charAt(random.nextInt(BASE58.length())));
        }
        return text.toString();
    }

    String wallet() {
        return text(44);
    }

    String transaction() {
        return text(88);
    }
}
