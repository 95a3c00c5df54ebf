package dev.gatehouse.discord.command;

import dev.gatehouse.discord.door.Calls;
import dev.gatehouse.discord.door.DiscordException;
import dev.gatehouse.discord.door.Waits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the commands Discord knows to those we have. Nothing is written when they agree: Discord counts creations, 200 a
 * day, and a bot that starts often would use them up.
 */
public final class Registration {
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    private record Shape(
            String name,
            String description,
            Set<InteractionContextType> contexts,
            Optional<Long> permissions,
            List<SubShape> subcommands,
            List<OptionShape> options) {
        private static Shape of(SlashCommandData command) {
            List<OptionShape> options =
                    command.getOptions().stream().map(OptionShape::of).toList();
            return new Shape(
                    command.getName(),
                    command.getDescription(),
                    command.getContexts(),
                    Optional.ofNullable(command.getDefaultPermissions().getPermissionsRaw()),
                    command.getSubcommands().stream().map(SubShape::of).toList(),
                    options);
        }
    }

    private record SubShape(String name, String description, List<OptionShape> options) {
        private static SubShape of(SubcommandData sub) {
            return new SubShape(
                    sub.getName(),
                    sub.getDescription(),
                    sub.getOptions().stream().map(OptionShape::of).toList());
        }
    }

    private record OptionShape(OptionType type, String name, String description, boolean required, boolean completed) {
        private static OptionShape of(OptionData option) {
            return new OptionShape(
                    option.getType(),
                    option.getName(),
                    option.getDescription(),
                    option.isRequired(),
                    option.isAutoComplete());
        }
    }

    private final List<SlashCommandData> wanted;
    private final Calls calls;

    public Registration(List<SlashCommand> commands, Calls calls) {
        this.wanted = Stream.concat(
                        commands.stream().map(SlashCommand::declaration),
                        Stream.of(GateCommand.declaration(), GateCommand.pass()))
                .toList();
        this.calls = calls;
    }

    /** Whether Discord now knows our commands; false when it has to be tried again. */
    public boolean settle(JDA jda) {
        try {
            List<Command> known = calls.ask(lane(jda, "GET"), jda::retrieveCommands);
            if (!shapes(known).equals(wanted.stream().map(Shape::of).collect(Collectors.toSet()))) {
                calls.ask(lane(jda, "PUT"), () -> jda.updateCommands().addCommands(wanted));
                LOG.info("Registered {} commands at Discord", wanted.size());
            }
            return true;
        } catch (DiscordException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("The commands could not be registered yet: {}", failure.getMessage());
            }
            return false;
        }
    }

    private static Set<Shape> shapes(List<Command> known) {
        return known.stream()
                .filter(command -> command.getType() == Command.Type.SLASH)
                .map(SlashCommandData::fromCommand)
                .map(Shape::of)
                .collect(Collectors.toSet());
    }

    private static Waits.Lane lane(JDA jda, String method) {
        return new Waits.Lane(method, "applications/" + jda.getSelfUser().getApplicationId());
    }
}
