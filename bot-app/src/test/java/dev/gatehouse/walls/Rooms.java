package dev.gatehouse.walls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of rooms: a room is the package below {@code gatehouse}, and each may use those named beside it. */
final class Rooms {
    private static final Pattern PACKAGE = Pattern.compile("(?:.+\\.)?gatehouse(?:\\.([a-z]+))?(?:\\..*)?");
    private static final List<String> CORE =
            List.of("access", "audit", "door", "membership", "reconcile", "inbox", "notice", "buyer", "admin");
    private static final Map<String, Set<String>> MAY_USE = table();
    private static final Map<String, Set<String>> LIBRARIES = libraries();

    private Rooms() {}

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("", Set.of());
        table.put("access", Set.of());
        table.put("audit", Set.of("access"));
        table.put("door", Set.of("access"));
        table.put("membership", Set.of("access", "audit"));
        table.put("reconcile", Set.of("access", "audit", "door", "membership"));
        table.put("inbox", Set.of("access", "audit", "door", "membership", "reconcile"));
        table.put("notice", Set.of("access", "audit", "door", "reconcile"));
        table.put("buyer", Set.of("access", "audit", "door", "membership", "reconcile", "notice"));
        table.put("admin", Set.copyOf(CORE));
        for (String edge : List.of("hilt", "store", "web", "discord", "telegram")) {
            table.put(edge, Set.copyOf(CORE));
        }
        table.put("sandbox", Set.of());
        table.put("app", Set.copyOf(table.keySet()));
        return table;
    }

    private static Map<String, Set<String>> libraries() {
        Map<String, Set<String>> libraries = new LinkedHashMap<>();
        for (String jdbc :
                List.of("java.sql", "javax.sql", "org.jdbi", "com.zaxxer.hikari", "org.h2", "org.flywaydb")) {
            libraries.put(jdbc, Set.of("store"));
        }
        libraries.put("com.fasterxml.jackson", Set.of("inbox", "hilt", "web", "telegram", "app", "sandbox"));
        libraries.put("io.javalin", Set.of("web", "sandbox"));
        libraries.put("org.eclipse.jetty", Set.of("web", "sandbox"));
        libraries.put("gg.jte", Set.of("web", "sandbox"));
        libraries.put("org.jfree", Set.of("web"));
        libraries.put("net.dv8tion", Set.of("discord"));
        libraries.put("org.telegram", Set.of("telegram"));
        libraries.put("okhttp3", Set.of("discord", "telegram"));
        libraries.put("picocli", Set.of("app"));
        libraries.put("ch.qos.logback", Set.of("app"));
        return libraries;
    }

    /** The room of a package, {@code ""} for what every room may use; nothing for a package that is not ours. */
    static Optional<String> of(String packageName) {
        Matcher matcher = PACKAGE.matcher(packageName);
        return matcher.matches() ? Optional.of(matcher.group(1) == null ? "" : matcher.group(1)) : Optional.empty();
    }

    static boolean known(String room) {
        return MAY_USE.containsKey(room);
    }

    static boolean mayUse(String room, String other) {
        return other.isEmpty()
                || room.equals(other)
                || MAY_USE.getOrDefault(room, Set.of()).contains(other);
    }

    /** Whether a room may use a package that is not ours; what the table does not name is free. */
    static boolean mayUseLibrary(String room, String packageName) {
        if (room.equals("access")) {
            return Set.of("java", "org.jspecify").stream().anyMatch(free -> inside(packageName, free))
                    && !inside(packageName, "java.sql");
        }
        return LIBRARIES.entrySet().stream()
                .filter(library -> inside(packageName, library.getKey()))
                .allMatch(library -> library.getValue().contains(room));
    }

    /** Every room that has rows in the table and code to hold to it. */
    static Set<String> all() {
        Set<String> rooms = new TreeSet<>(MAY_USE.keySet());
        rooms.remove("");
        return rooms;
    }

    private static boolean inside(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
