package dev.gatehouse.app.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Puts the commands of this program into one command line. */
public final class Commands {
    private Commands() {}

    /** The command line of these commands, in the order the help shows them. */
    public static CommandLine of(List<Object> commands) {
        CommandLine line = new CommandLine(new Gatehouse());
        commands.forEach(line::addSubcommand);
        line.setExecutionExceptionHandler(new Apology());
        line.setParameterExceptionHandler(new Misspoken());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    @Command(
            name = "gatehouse",
            description = "Opens and closes Discord roles and Telegram groups for people who pay through Hilt.",
            footer = {
                "",
                "Exit codes: 0 done, 1 failed, 2 wrong settings, wrong command, or a database that cannot be used."
            },
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            subcommandsRepeatable = false,
            synopsisSubcommandLabel = "COMMAND")
    private static final class Gatehouse implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

        @Override
        public void run() {
            if (spec != null) {
                throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do.");
            }
        }
    }
}
