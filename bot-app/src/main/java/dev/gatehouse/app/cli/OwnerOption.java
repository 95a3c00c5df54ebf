package dev.gatehouse.app.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Who answers for what is decided by hand. */
final class OwnerOption {
    @Option(
            names = "--owner",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who answers for it; ${DEFAULT-VALUE} by default.")
    private String owner = "";

    Optional<String> owner() {
        return Optional.of(owner);
    }
}
