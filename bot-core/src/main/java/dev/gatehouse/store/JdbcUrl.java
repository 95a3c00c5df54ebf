package dev.gatehouse.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The address of the database, completed with what this project relies on. */
record JdbcUrl(String value) {
    private static final String H2 = "jdbc:h2:";
    private static final String H2_MEMORY = "jdbc:h2:mem:";

    /**
     * Without WRITE_DELAY=0 a killed process loses half a second of commits; the default of closing on exit races with
     * our own draining.
     */
    private static final Map<String, String> H2_SETTINGS = h2Settings();

    static JdbcUrl complete(String given) {
        if (!given.startsWith(H2)) {
            return new JdbcUrl(given);
        }
        StringBuilder url = new StringBuilder(given);
        H2_SETTINGS.forEach((key, value) -> addTo(url, key, value));
        return new JdbcUrl(url.toString());
    }

    boolean isH2() {
        return value.startsWith(H2);
    }

    /** The file that holds an H2 database; empty when there is none. */
    Optional<H2File> file() {
        if (!isH2() || value.startsWith(H2_MEMORY)) {
            return Optional.empty();
        }
        String path = value.substring(H2.length()).split(";", -1)[0];
        String name = path.startsWith("file:") ? path.substring("file:".length()) : path;
        return Optional.of(new H2File(name + ".mv.db"));
    }

    /** Without what follows the first question mark or semicolon, where passwords stand. */
    String shown() {
        return value.split("[;?]", -1)[0];
    }

    private static void addTo(StringBuilder url, String key, String value) {
        if (!url.toString().toUpperCase(Locale.ROOT).contains(";" + key + "=")) {
            url.append(';').append(key).append('=').append(value);
        }
    }

    private static Map<String, String> h2Settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("MODE", "PostgreSQL");
        settings.put("DATABASE_TO_LOWER", "TRUE");
        settings.put("WRITE_DELAY", "0");
        settings.put("DB_CLOSE_ON_EXIT", "FALSE");
        // Compacting at the close may fail in the middle (docs/decisions/0008), and a quick stop is worth more than
        // room.
        settings.put("MAX_COMPACT_TIME", "0");
        return settings;
    }
}
