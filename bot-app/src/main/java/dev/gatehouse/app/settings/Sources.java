package dev.gatehouse.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a value was written: the environment comes before the file, and a value before a reference to it. */
final class Sources {
    private final Map<String, String> environment;
    private final Map<String, String> file;
    private final Path folder;
    private final Problems problems;

    /** References are relative to {@code folder}. */
    Sources(Map<String, String> environment, Map<String, String> file, Path folder, Problems problems) {
        this.environment = environment;
        this.file = file;
        this.folder = folder;
        this.problems = problems;
    }

    /** The value; empty when nothing was written, or what was written is reported as a mistake. */
    Optional<Given> find(SettingKey key) {
        return inEnvironment(key).or(() -> inFile(key)).filter(this::holdsSomething);
    }

    /** Whether somebody wrote something for it, be it wrong. */
    boolean mentions(SettingKey key) {
        return environment.containsKey(key.name())
                || environment.containsKey(key.referenceName())
                || file.containsKey(key.path())
                || file.containsKey(key.referencePath());
    }

    private Optional<Given> inEnvironment(SettingKey key) {
        Optional<Given> direct = entry(environment, key.name()).filter(given -> key.secret() || !blank(given));
        Optional<Given> reference = key.byReference() ? entry(environment, key.referenceName()) : Optional.empty();
        if (direct.isPresent() && reference.isPresent()) {
            problems.add(key.name(), "and " + key.referenceName() + " are both set; keep one of them", key.example());
            return direct;
        }
        return direct.map(given -> checked(key, given)).or(() -> reference.flatMap(this::contents));
    }

    private Optional<Given> inFile(SettingKey key) {
        Optional<Given> reference = key.byReference() ? entry(file, key.referencePath()) : Optional.empty();
        return entry(file, key.path()).or(() -> reference.flatMap(this::contents));
    }

    private Given checked(SettingKey key, Given given) {
        if (key.secret() && blank(given)) {
            problems.add(key.name(), "is set but empty; unset it or give it a value", key.example());
        }
        return given;
    }

    private Optional<Given> contents(Given reference) {
        if (blank(reference)) {
            problems.add(reference.key(), "names no file", "/run/secrets/the_name");
            return Optional.empty();
        }
        String text = "";
        try {
            text = Files.readString(folder.resolve(reference.value())).strip();
            if (text.isEmpty()) {
                problems.add(reference.key(), "names an empty file", "a file that holds the value and nothing else");
            }
        } catch (NoSuchFileException e) {
            problems.add(reference.key(), "names a file that does not exist", "/run/secrets/the_name");
        } catch (IOException | InvalidPathException e) {
            problems.add(reference.key(), "names a file that this user cannot read", "chown gatehouse, chmod 600");
        }
        return Optional.of(new Given(reference.key(), text));
    }

    private boolean holdsSomething(Given given) {
        return !blank(given);
    }

    private static Optional<Given> entry(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new Given(key, value.strip()));
    }

    private static boolean blank(Given given) {
        return given.value().isBlank();
    }
}
