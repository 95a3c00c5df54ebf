package dev.gatehouse.app.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What an operator wrote: a file and an environment in a folder of their own. */
final class Written {
    private final Path home;
    private final Map<String, String> environment = new HashMap<>(Map.of("HILT_API_KEY", "hk_live_0123"));
    private final Path file;

    Written(Path home) {
        this.home = home;
        this.file = home.resolve("settings.yaml");
        yaml("gates: []");
    }

    Written yaml(String text) {
        write("settings.yaml", text);
        return this;
    }

    Written environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Written without(String name) {
        environment.remove(name);
        return this;
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(home.resolve(name), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Settings read() {
        return loader().forRun(Optional.of(file));
    }

    NodeAddress node() {
        return loader().forAsking(Optional.of(file));
    }

    SettingsException mistakes() {
        return Objects.requireNonNull(
                catchThrowableOfType(SettingsException.class, this::read), "these settings were accepted");
    }

    /** The keys of all mistakes, in the order they are told. */
    List<String> wrongKeys() {
        return mistakes().problems().stream().map(SettingsProblem::key).toList();
    }

    SettingsLoader loader() {
        return new SettingsLoader(home, environment);
    }
}
