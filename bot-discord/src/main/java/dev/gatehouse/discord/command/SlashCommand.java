package dev.gatehouse.discord.command;

import dev.gatehouse.buyer.Customer;
import dev.gatehouse.notice.Message;
import java.util.Optional;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/**
 * A command is a value: what Discord is told about it, and what it answers.
 *
 * @param answer gets who typed it and the value of its one option, if any was given; may block
 */
public record SlashCommand(SlashCommandData declaration, BiFunction<Customer, Optional<String>, Message> answer) {
    public String name() {
        return declaration.getName();
    }
}
