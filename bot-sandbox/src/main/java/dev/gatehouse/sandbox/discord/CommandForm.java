package dev.gatehouse.sandbox.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord checks in a command's definition. */
final class CommandForm {
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDeva}\\p{IsThai}]{1,32}");
    private static final int MOST = 25;
    private static final int CHAT_INPUT = 1;

    private final FormErrors errors = new FormErrors();

    private CommandForm() {}

    /** All definitions of one bulk write; {@code commands} is the list. */
    static void checkAll(JsonNode commands) {
        CommandForm form = new CommandForm();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < commands.size(); i++) {
            form.command(i + ".", commands.get(i));
            if (!names.add(commands.get(i).path("type").asInt(CHAT_INPUT)
                    + commands.get(i).path("name").asText())) {
                form.errors.add(
                        i + ".name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }
        form.errors.refuseIfAny();
    }

    static void check(JsonNode command) {
        CommandForm form = new CommandForm();
        form.command("", command);
        form.errors.refuseIfAny();
    }

    private void command(String at, JsonNode command) {
        if (command.path("type").asInt(CHAT_INPUT) == CHAT_INPUT) {
            named(at, command);
            options(at + "options", command.path("options"));
        } else {
            errors.between(at + "name", command.path("name").asText(""), 32);
        }
    }

    private void named(String at, JsonNode named) {
        String name = named.path("name").asText("");
        if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            errors.add(at + "name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
        errors.between(at + "description", named.path("description").asText(""), 100);
    }

    private void options(String at, JsonNode options) {
        if (options.size() > MOST) {
            errors.add(at, "BASE_TYPE_MAX_LENGTH", "Must be " + MOST + " or fewer in length.");
        }
        boolean optionalSeen = false;
        for (int i = 0; i < options.size(); i++) {
            JsonNode option = options.get(i);
            named(at + "." + i + ".", option);
            boolean required = option.path("required").asBoolean();
            if (required && optionalSeen) {
                errors.add(
                        at + "." + i,
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= !required;
            choices(at + "." + i + ".choices", option.path("choices"));
            options(at + "." + i + ".options", option.path("options"));
        }
    }

    private void choices(String at, JsonNode choices) {
        if (choices.size() > MOST) {
            errors.add(at, "BASE_TYPE_MAX_LENGTH", "Must be " + MOST + " or fewer in length.");
        }
        for (int i = 0; i < choices.size(); i++) {
            errors.between(at + "." + i + ".name", choices.get(i).path("name").asText(""), 100);
        }
    }
}
