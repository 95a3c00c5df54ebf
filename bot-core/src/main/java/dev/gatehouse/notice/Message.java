package dev.gatehouse.notice;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a person is shown, for a platform to dress: words are plain text to be escaped, moments are shown in the reader's
 * own zone where the platform can.
 */
public record Message(List<Part> parts, List<Button> buttons) {
    public Message {
        parts = List.copyOf(parts);
        buttons = List.copyOf(buttons);
    }

    /** Both, one below the other. */
    public Message and(Message below) {
        if (parts.isEmpty() || below.parts.isEmpty()) {
            return parts.isEmpty() ? below : this;
        }
        List<Part> both = new ArrayList<>(parts);
        both.add(new Part.Words("\n"));
        both.addAll(below.parts);
        List<Button> all = new ArrayList<>(buttons);
        all.addAll(below.buttons);
        return new Message(both, all);
    }

    public Message with(List<Button> more) {
        return new Message(parts, more);
    }

    /** A run of a message. */
    public sealed interface Part {
        /** Plain text; line breaks count, markup does not. */
        record Words(String text) implements Part {}

        /**
         * A date and time, to be shown in the reader's zone where the platform can.
         *
         * @param language to write it in where the platform cannot
         * @param zone the reader's, as far as it is known
         */
        record Moment(Instant at, Locale language, ZoneId zone) implements Part {
            public Moment(Instant at) {
                this(at, Locale.ENGLISH, ZoneOffset.UTC);
            }
        }
    }

    /** Something to press. */
    public sealed interface Button {
        String label();

        record Link(String label, URI url) implements Button {}

        /**
         * Comes back to the bot when pressed.
         *
         * @param action at most 64 bytes, Telegram's limit, such as {@code buy:<product id>}
         */
        record Choice(String label, String action) implements Button {}
    }
}
