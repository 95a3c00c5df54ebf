package dev.gatehouse.app.cli;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an admin says about one person. */
final class OrderOptions {
    @Parameters(index = "0", paramLabel = "PLATFORM", description = "discord or telegram")
    private String platform = "";

    @Parameters(index = "1", paramLabel = "ID", description = "The person's numeric id there.")
    private String id = "";

    @Option(names = "--gate", paramLabel = "GATE", description = "One gate; every gate of the platform without it.")
    private Optional<String> gate = Optional.empty();

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why; whoever reviews it reads this.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--days", paramLabel = "N", description = "Ends after so many days.")
    private Optional<String> days = Optional.empty();

    @Option(names = "--until", paramLabel = "MOMENT", description = "Ends then, such as 2026-12-31T18:00:00Z.")
    private Optional<String> until = Optional.empty();

    @Mixin
    private OwnerOption owner = new OwnerOption();

    AdminPath path(String act) {
        return AdminPath.of("members", platform, id, act)
                .with("gate", gate)
                .with("reason", reason)
                .with("days", days)
                .with("until", until)
                .with("owner", owner.owner());
    }
}
