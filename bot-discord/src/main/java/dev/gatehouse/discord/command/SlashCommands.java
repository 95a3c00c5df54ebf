package dev.gatehouse.discord.command;

import dev.gatehouse.buyer.BuyerDesk;
import java.util.List;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
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
                        (customer, nothing) -> desk.membership(customer)),
                new SlashCommand(
                        said("why", "See what your access rests on"),
                        (customer, nothing) -> desk.care().why(customer)),
                new SlashCommand(said("renew", "Renew what you have"), (customer, nothing) -> desk.renew(customer)),
                new SlashCommand(
                        said("receipts", "See your receipts"),
                        (customer, nothing) -> desk.care().receipts(customer)),
                new SlashCommand(
                        said("claim", "Ask for a purchase made without this account")
                                .addOption(OptionType.STRING, "purchase", "The receipt or the transaction", false),
                        desk.care()::claim),
                new SlashCommand(said(SupportForm.COMMAND, "Write to support"), desk.care()::support),
                new SlashCommand(
                        said("privacy", "See or erase what is kept of you").addOptions(privacy()),
                        desk.care()::privacy),
                new SlashCommand(
                        coded("link", "Link your account on another platform", "The code from the other platform"),
                        desk.accounts()::link),
                new SlashCommand(
                        said("unlink", "Part from your accounts on other platforms"),
                        (customer, nothing) -> desk.accounts().unlink(customer)),
                new SlashCommand(
                        coded("move", "Hand everything of an old account to this one", "The code from the new account"),
                        desk.accounts()::move),
                new SlashCommand(
                        said("language", "Choose the language I speak with you")
                                .addOption(OptionType.STRING, "language", "English, español, русский", false),
                        desk.accounts()::language),
                new SlashCommand(
                        said("timezone", "Tell me where your nights are, so that I am quiet then")
                                .addOption(OptionType.STRING, "zone", "Such as Europe/Madrid", false),
                        desk.accounts()::timezone));
    }

    private static OptionData privacy() {
        return new OptionData(OptionType.STRING, "what", "What to do", true)
                .addChoice("export", "export")
                .addChoice("erase", "erase");
    }

    private static SlashCommandData coded(String name, String description, String code) {
        return said(name, description).addOption(OptionType.STRING, "code", code, false);
    }

    /** Registered for every guild, also those that are not served: there it answers so. */
    private static SlashCommandData said(String name, String description) {
        return Commands.slash(name, description)
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }
}
