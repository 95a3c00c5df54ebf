package dev.gatehouse.app.cli;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.app.settings.SettingsLoader;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gatehouse why}: asks the running node what it did about somebody, and prints it as a chain of causes. */
@Command(
        name = "why",
        description = "Says what was done about somebody and why, oldest first.",
        mixinStandardHelpOptions = true)
public final class WhyCommand implements Callable<Integer> {
    private final SettingsLoader settings;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLATFORM", description = "discord or telegram")
    private String platform = "";

    @Parameters(index = "1", paramLabel = "ID", description = "The person's numeric id there.")
    private long id;

    @Option(names = "--json", description = "Prints the node's answer as it is.")
    private boolean json;

    public WhyCommand(SettingsLoader settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PlatformAccount account = account(line);
        String answer = new AdminClient(settings.forAsking(config.file())).why(account);
        line.getOut().println(json ? answer : text(account, answer));
        line.getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private PlatformAccount account(CommandLine line) {
        Platform named = Platform.ofWord(platform)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        line, "'" + platform + "' is no platform: type discord or telegram."));
        if (id <= 0) {
            throw new CommandLine.ParameterException(line, "An id of a person is a number above 0.");
        }
        return new PlatformAccount(named, id);
    }

    private static String text(PlatformAccount account, String answer) {
        List<TimelineEntry> entries = TimelineEntry.all(answer);
        return entries.isEmpty() ? "Nothing is recorded about " + account + "." : new Timeline(entries).text(account);
    }
}
