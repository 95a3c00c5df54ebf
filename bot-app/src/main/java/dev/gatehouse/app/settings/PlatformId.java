package dev.gatehouse.app.settings;

import java.util.Optional;

/** The decimal ids of both platforms: 64 bits, never 0, negative for Telegram's groups. */
final class PlatformId {
    private PlatformId() {}

    static Optional<Long> read(String text) {
        if (!text.matches("-?[1-9]\\d{0,18}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException beyond64Bits) {
            return Optional.empty();
        }
    }
}
