package dev.gatehouse.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names another settings file. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The settings file; without this option config/gatehouse.yaml, if it is there.")
    private Optional<Path> file = Optional.empty();

    Optional<Path> file() {
        return file;
    }
}
