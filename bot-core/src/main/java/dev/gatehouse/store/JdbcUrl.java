package dev.gatehouse.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The address of the database, completed with what this project relies on. */
record JdbcUrl(String value) {
    private static final String H2 = "jdbc:h2:";
    private static final String H2_MEMORY = "jdbc:h2:mem:";
    private static final String FILE = "file:";

    /**
     * Of H2's ways to a file the one that an interrupted thread cannot close for all others: Java closes an ordinary file
     * channel under everybody when a thread is interrupted while it writes, and with it goes the database.
     */
    private static final String ASYNC = "async:";

    /** Another of H2's ways to a file was named, such as {@code mem:} or {@code nio:}: two letters, not a drive. */
    private static final String NAMED_WAY = "[a-z]{2,}[a-zA-Z]*:.*";

    private static final String POSTGRES = "jdbc:postgresql:";

    /**
     * Without WRITE_DELAY=0 a killed process loses half a second of commits; the default of closing on exit races with
     * our own draining.
     */
    private static final Map<String, String> H2_SETTINGS = h2Settings();

    /**
     * Seconds. A server that vanished without a word is given up before Hilt gives up its webhook; keep-alives tell of
     * connections that a firewall forgot.
     */
    private static final Map<String, String> POSTGRES_SETTINGS = postgresSettings();

    static JdbcUrl complete(String given) {
        if (given.startsWith(POSTGRES)) {
            return new JdbcUrl(with(given, POSTGRES_SETTINGS, given.contains("?") ? "&" : "?", "&"));
        }
        return new JdbcUrl(given.startsWith(H2) ? with(uninterrupted(given), H2_SETTINGS, ";", ";") : given);
    }

    private static String uninterrupted(String given) {
        String path = given.substring(H2.length());
        String name = path.startsWith(FILE) ? path.substring(FILE.length()) : path;
        return name.matches(NAMED_WAY) ? given : H2 + ASYNC + atHome(name);
    }

    /** H2 itself reads the tilde in ordinary file names only. */
    private static String atHome(String name) {
        return name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
    }

    boolean isH2() {
        return value.startsWith(H2);
    }

    boolean isPostgres() {
        return value.startsWith(POSTGRES);
    }

    /** The file that holds an H2 database; empty when there is none. */
    Optional<H2File> file() {
        if (!isH2() || value.startsWith(H2_MEMORY)) {
            return Optional.empty();
        }
        String path = value.substring(H2.length()).split(";", -1)[0];
        String name = path.startsWith(ASYNC) ? path.substring(ASYNC.length()) : path;
        return Optional.of(new H2File(name + ".mv.db"));
    }

    /** Without what follows the first question mark or semicolon, where passwords stand. */
    String shown() {
        return value.replace(H2 + ASYNC, H2 + FILE).split("[;?]", -1)[0];
    }

    /** What was given stands; the rest is added. */
    private static String with(String given, Map<String, String> settings, String first, String next) {
        String upper = given.toUpperCase(Locale.ROOT);
        StringBuilder url = new StringBuilder(given);
        String separator = first;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (!upper.matches(".*[;?&]" + setting.getKey().toUpperCase(Locale.ROOT) + "=.*")) {
                url.append(separator).append(setting.getKey()).append('=').append(setting.getValue());
                separator = next;
            }
        }
        return url.toString();
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
        // H2 would leave a file of stack traces beside the database; what goes wrong is said in our own log.
        settings.put("TRACE_LEVEL_FILE", "0");
        return settings;
    }

    private static Map<String, String> postgresSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("ApplicationName", "gatehouse");
        settings.put("connectTimeout", "5");
        settings.put("socketTimeout", "10");
        settings.put("tcpKeepAlive", "true");
        return settings;
    }
}
