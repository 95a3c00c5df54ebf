package dev.gatehouse.telegram.command;

import dev.gatehouse.notice.Room;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code t.me/<bot>?start=…} carries: at most 64 letters, digits, {@code _} and {@code -}. A product's id goes
 * without its dashes.
 */
final class StartPayload {
    static final String BUY = "buy";
    static final String MEMBERSHIP = "membership";
    static final String PASS = "pass";
    static final String GATE = "gate";

    private static final String GATE_OF = "gate_";
    private static final String SERVE = "serve_";
    private static final int RADIX = 36;
    private static final String BUY_ONE = "buy_";
    private static final Pattern UUID =
            Pattern.compile("([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})");
    private static final Pattern FITS = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private StartPayload() {}

    /** Falls back to the choice among products when the id cannot travel in a link. */
    static String buy(String product) {
        Matcher uuid = UUID.matcher(product);
        if (uuid.matches()) {
            return BUY_ONE + product.replace("-", "");
        }
        return FITS.matcher(product).matches() ? BUY_ONE + product : BUY;
    }

    /** A chat whose gates are meant. */
    static String gate(long chat) {
        return GATE_OF + Long.toString(chat, RADIX);
    }

    /** The same, from one of its topics. */
    static String gate(long chat, int topic) {
        return gate(chat) + "_" + Integer.toString(topic, RADIX);
    }

    /** The chat meant, and the topic it was meant from; empty when none is. */
    static Optional<Room> chat(String payload) {
        if (!payload.startsWith(GATE_OF)) {
            return Optional.empty();
        }
        String[] parts = payload.substring(GATE_OF.length()).split("_", 2);
        try {
            long chat = Long.parseLong(parts[0], RADIX);
            return Optional.of(
                    parts.length < 2
                            ? Room.of(chat)
                            : new Room(chat, OptionalInt.of(Integer.parseInt(parts[1], RADIX))));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** The operator's code that came with the link, for the chat that is picked next. */
    static Optional<String> code(String payload) {
        return payload.startsWith(SERVE) ? Optional.of(payload.substring(SERVE.length())) : Optional.empty();
    }

    static boolean isBuy(String payload) {
        return payload.equals(BUY) || payload.startsWith(BUY_ONE);
    }

    static Optional<String> product(String payload) {
        if (!payload.startsWith(BUY_ONE) || payload.length() == BUY_ONE.length()) {
            return Optional.empty();
        }
        String id = payload.substring(BUY_ONE.length());
        Matcher uuid = UUID.matcher(id);
        return Optional.of(uuid.matches() ? uuid.replaceFirst("$1-$2-$3-$4-$5") : id);
    }
}
