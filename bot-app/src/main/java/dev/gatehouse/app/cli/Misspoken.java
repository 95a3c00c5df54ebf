package dev.gatehouse.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command that was mistyped: what is wrong with it in one sentence, and where its help is. */
final class Misspoken implements IParameterExceptionHandler {
    private static final String WHERE =
            "^Invalid value for (?:positional parameter at index [^ ]+ \\(([^)]+)\\)|option '([^']+)'(?: \\([^)]*\\))?): ";

    @Override
    public int handleParseException(ParameterException mistake, String[] typed) {
        CommandLine line = mistake.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        PrintWriter err = line.getErr();
        err.printf("COMMAND_WRONG: %s%nSee what it takes with: %s --help%n", sentence(mistake, line), command);
        err.flush();
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String sentence(ParameterException mistake, CommandLine line) {
        if (mistake instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            String names = missing.getMissing().stream()
                    .map(Misspoken::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return "It is not said: " + names + ".";
        }
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched, line);
        }
        if (!line.getSubcommands().isEmpty()) {
            return "Say what to do: " + String.join(", ", line.getSubcommands().keySet()) + ".";
        }
        String said = String.valueOf(mistake.getMessage())
                .replaceFirst(WHERE, "$1$2: ")
                .replaceFirst("is not an? (?:long|int)$", "is not a number");
        return said.endsWith(".") ? said : said + ".";
    }

    private static String unknown(UnmatchedArgumentException unmatched, CommandLine line) {
        String word = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            return "There is no option " + word + ".";
        }
        List<String> commands = List.copyOf(line.getSubcommands().keySet());
        return commands.isEmpty()
                ? "'" + word + "' is one word too many."
                : "There is no command '" + word + "'; there are: " + String.join(", ", commands) + ".";
    }

    private static String name(ArgSpec missing) {
        return missing instanceof OptionSpec option ? option.longestName() : missing.paramLabel();
    }
}
