package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.admin.AdminDesk;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button of an admin's menu brings back: the chat it is about, what to do there, and what was picked. In the 64
 * bytes Telegram leaves for it; a button therefore still works after a restart.
 *
 * @param action one of the admin desk's, or of those below
 * @param picked empty for a plain button
 */
record GateAction(Place place, String action, String picked) {
    /** The chat's own menu. */
    static final String HOME = "h";
    /** How actions begin that pick another chat for what a menu of rooms asks. */
    static final String ELSEWHERE = "e:";
    /** How actions begin that name a deed by its word. */
    static final String DEED = "d:";

    private static final int MOST_BYTES = 64;
    private static final int RADIX = 36;
    private static final String PACKED = "~";
    private static final Pattern WRITTEN =
            Pattern.compile("@(-?[0-9a-z]{1,13}):(h|d:[a-z-]+|[aef]:[A-Za-z0-9_-]{22})(?::(.*))?", Pattern.DOTALL);
    private static final Pattern SHORT_UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    static Optional<GateAction> read(String data) {
        Matcher matcher = WRITTEN.matcher(data);
        return matcher.matches() ? of(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
    }

    /** A button of what was posted for whoever may press it: it names no chat, but whoever made it knows. */
    static Optional<GateAction> posted(String data, Function<String, Optional<Place>> placeOf) {
        return data.startsWith(AdminDesk.PRESS)
                ? placeOf.apply(data).map(place -> new GateAction(place, data, ""))
                : Optional.empty();
    }

    /** The button that picks another chat than those this menu offers. */
    GateAction fromElsewhere() {
        return new GateAction(place, ELSEWHERE + action.substring(AdminDesk.PRESS.length()), "");
    }

    /** The menu behind such a button. */
    GateAction elsewhere() {
        return new GateAction(place, AdminDesk.PRESS + action.substring(ELSEWHERE.length()), "");
    }

    /** @throws IllegalArgumentException when Telegram would not take it */
    String written() {
        String data =
                "@" + Long.toString(place.id(), RADIX) + ":" + action + (picked.isEmpty() ? "" : ":" + packed(picked));
        if (data.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("Telegram takes no button with " + data);
        }
        return data;
    }

    /** Product ids are the only long values there are. */
    private static String packed(String value) {
        if (!SHORT_UUID.matcher(value).matches()) {
            return value;
        }
        UUID id = UUID.fromString(value);
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return PACKED + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Anybody can send anything in place of a button's data. */
    private static Optional<GateAction> of(String chat, String action, @Nullable String picked) {
        try {
            Place place = new Place(Platform.TELEGRAM, Long.parseLong(chat, RADIX));
            return Optional.of(new GateAction(place, action, picked == null ? "" : unpacked(picked)));
        } catch (IllegalArgumentException | BufferUnderflowException forged) {
            return Optional.empty();
        }
    }

    private static String unpacked(String value) {
        if (!value.startsWith(PACKED)) {
            return value;
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(value.substring(PACKED.length())));
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
}
