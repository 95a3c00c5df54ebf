package dev.gatehouse.sandbox.discord;

import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.MemberCachePolicy;

/** A bot as small as can be. */
final class Shop extends ListenerAdapter {
    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        event.replyChoice("Gold plan", "gold").queue();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        String plan = event.getOption("plan", "", option -> option.getAsString());
        event.deferReply(true).queue();
        event.getHook().editOriginal("plan " + plan).setComponents(row()).queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        TextInput field = TextInput.create("address", TextInputStyle.SHORT).build();
        event.replyModal(Modal.create("mail-form", "Your mail")
                        .addComponents(Label.of("Mail", field))
                        .build())
                .queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        var value = event.getValue("address");
        event.reply(value == null ? "?" : value.getAsString()).queue();
    }

    static ActionRow row() {
        return ActionRow.of(Button.link("https://pay.example/1", "Pay"), Button.primary("mail", "Other mail"));
    }

    /** Logs in as any bot does, but for the two addresses. */
    static JDA open(DiscordStandIn discord, Compression compression) throws InterruptedException {
        String gateway = discord.gatewayUrl();
        return JDABuilder.createLight(discord.token(), List.of(GatewayIntent.GUILD_MEMBERS))
                .setRestConfig(new RestConfig().setBaseUrl(discord.restUrl()))
                .setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return gateway;
                    }
                })
                .setCompression(compression)
                .setMemberCachePolicy(MemberCachePolicy.ALL)
                .setChunkingFilter(ChunkingFilter.ALL)
                .addEventListeners(new Shop())
                .build()
                .awaitReady();
    }
}
