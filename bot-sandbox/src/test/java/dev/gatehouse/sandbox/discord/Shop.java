package dev.gatehouse.sandbox.discord;

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
}
