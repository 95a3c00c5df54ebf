package dev.gatehouse.hilt;

import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Reply.Absent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Paths with an id in them. Ids come from outside: one that could change the path is not an id. */
record Target(InstantSource clock) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String isNone(String text) {
        return "'" + Plain.text(text, 40) + "' is not an id of Hilt";
    }

    static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The answer to a question about something that cannot exist. */
    <T> Reply<T> notAnId(String text) {
        return new Absent<>(isNone(text), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
