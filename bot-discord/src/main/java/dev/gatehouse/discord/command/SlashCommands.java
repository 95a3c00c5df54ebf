package dev.gatehouse.discord.command;

import dev.gatehouse.buyer.BuyerDesk;
import java.util.List;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** Every command this bot has. Read this file to know what a person can type in Discord. */
public final class SlashCommands {
    private SlashCommands() {}

    public static List<SlashCommand> all(BuyerDesk desk) {
        return List.of(
                new SlashCommand(
                        said("buy", "Get your personal checkout link")
                                .addOption(OptionType.STRING, "product", "What to buy", false, true),
                        desk::buy),
                new SlashCommand(
                        said("membership", "See what you have, why, and until when"),
                        (customer, nothing) -> desk.membership(customer)));
    }

    /** Registered for every guild, also those that are not served: there it answers so. */
    private static SlashCommandData said(String name, String description) {
        return Commands.slash(name, description)
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }
}
