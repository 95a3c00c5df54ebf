package dev.gatehouse.app.settings;

import dev.gatehouse.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads single values in the types they have. What is wrong is reported and read as if it were not there. */
final class Values {
    static final Set<String> WEB = Set.of("http", "https");
    static final Set<String> WEB_SOCKET = Set.of("ws", "wss");
    private static final int HIGHEST_PORT = 65_535;

    private final Sources sources;
    private final Problems problems;

    Values(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    Optional<Given> text(SettingKey key) {
        return sources.find(key);
    }

    Optional<Secret> secret(SettingKey key) {
        return sources.find(key).filter(given -> wellFormed(key, given)).map(given -> new Secret(given.value()));
    }

    /** Several secrets in one value, separated by commas. */
    List<Secret> secrets(SettingKey key) {
        Optional<Given> given = sources.find(key);
        List<String> parts = given.stream()
                .flatMap(all -> Arrays.stream(all.value().split(",", -1)))
                .map(String::strip)
                .toList();
        if (parts.contains("")) {
            wrong(given.orElseThrow(), key, "has an empty secret between its commas");
            return List.of();
        }
        return parts.stream()
                .distinct()
                .filter(part -> wellFormed(key, new Given(given.orElseThrow().key(), part)))
                .map(Secret::new)
                .toList();
    }

    Optional<URI> uri(SettingKey key, Set<String> schemes) {
        return sources.find(key).flatMap(given -> uri(key, given, schemes));
    }

    int port(SettingKey key, int otherwise) {
        return sources.find(key)
                .flatMap(given -> port(key, given, given.value()))
                .orElse(otherwise);
    }

    /** A port number written in {@code text}, which is all or the end of what was given. 0 asks for a free one. */
    Optional<Integer> port(SettingKey key, Given given, String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Optional.of(Integer.parseInt(text));
        }
        wrong(given, key, "has no port from 0 to " + HIGHEST_PORT);
        return Optional.empty();
    }

    /** A whole number from 0 to {@code most}. */
    int whole(SettingKey key, int most, int otherwise) {
        return sources.find(key).flatMap(given -> whole(key, given, most)).orElse(otherwise);
    }

    private Optional<Integer> whole(SettingKey key, Given given, int most) {
        if (given.value().matches("\\d{1,9}") && Integer.parseInt(given.value()) <= most) {
            return Optional.of(Integer.parseInt(given.value()));
        }
        wrong(given, key, "is not a whole number from 0 to " + most);
        return Optional.empty();
    }

    Duration duration(SettingKey key, Duration least, Duration otherwise) {
        return sources.find(key).flatMap(given -> duration(key, given, least)).orElse(otherwise);
    }

    void wrong(Given given, SettingKey key, String wrong) {
        problems.add(given.key(), wrong, key.example());
    }

    /** Reports a value that is needed if it was written nowhere; one that was written wrongly is reported already. */
    void need(SettingKey key, String why) {
        if (sources.mentions(key)) {
            return;
        }
        String where = key.secret() ? key.referencePath() : key.path();
        problems.add(key.name(), "(" + where + " in the file) is not set: " + why, key.example());
    }

    private Optional<URI> uri(SettingKey key, Given given, Set<String> schemes) {
        Optional<URI> uri = parsed(given.value())
                .filter(each -> each.getScheme() != null && schemes.contains(each.getScheme()))
                .filter(each -> each.getHost() != null);
        if (uri.isEmpty()) {
            wrong(given, key, "is not an address that begins with " + String.join(":// or ", schemes) + "://");
            return uri;
        }
        if (uri.filter(each ->
                        each.getRawUserInfo() == null && each.getRawQuery() == null && each.getRawFragment() == null)
                .isEmpty()) {
            wrong(given, key, "must hold neither a user, a password, a ? nor a #");
            return Optional.empty();
        }
        return uri;
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Duration> duration(SettingKey key, Given given, Duration least) {
        try {
            Duration duration = Duration.parse(given.value());
            if (duration.compareTo(least) >= 0) {
                return Optional.of(duration);
            }
            wrong(given, key, "is shorter than " + least);
        } catch (DateTimeParseException e) {
            wrong(given, key, "is not an ISO 8601 duration");
        }
        return Optional.empty();
    }

    // Quotes and spaces come from a copied line; a platform would only answer "unauthorized".
    private boolean wellFormed(SettingKey key, Given given) {
        boolean copied = given.value().chars().anyMatch(c -> c <= ' ' || c == '"' || c == '\'' || c > '~');
        if (copied) {
            wrong(given, key, "holds a space, a quote or a letter no secret has");
        }
        return !copied;
    }
}
