package dev.gatehouse.discord.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.Customer;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.Interaction;

/** Whoever caused an interaction, in the words of the house. */
public final class Caller {
    private Caller() {}

    public static Customer of(Interaction interaction) {
        Optional<Guild> guild = Optional.ofNullable(interaction.getGuild());
        return new Customer(
                account(interaction.getUser().getIdLong()),
                PlainText.plain(interaction.getUser().getName()),
                guild.map(each -> new Place(Platform.DISCORD, each.getIdLong())),
                locale(interaction.getUserLocale()),
                Optional.of(typedIn(guild, interaction)));
    }

    public static PlatformAccount account(long user) {
        return new PlatformAccount(Platform.DISCORD, user);
    }

    private static URI typedIn(Optional<Guild> guild, Interaction interaction) {
        String base = "https://discord.com/channels/" + guild.map(Guild::getId).orElse("@me");
        return URI.create(interaction.getChannelId() == null ? base : base + "/" + interaction.getChannelId());
    }

    private static Locale locale(DiscordLocale locale) {
        return locale == DiscordLocale.UNKNOWN ? Locale.ENGLISH : locale.toLocale();
    }
}
