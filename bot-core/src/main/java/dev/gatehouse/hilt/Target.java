package dev.gatehouse.hilt;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Paths with an id in them. Ids come from outside: one that could change the path is not an id. */
final class Target {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private Target() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
