package dev.gatehouse.discord.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.admin.Form;
import dev.gatehouse.admin.Menu;
import dev.gatehouse.admin.Panel;
import dev.gatehouse.admin.Panel.Picture;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Puts a panel into Discord's dress: the message, and its menus in rows of their own. */
final class PanelDress {
    private static final int LONGEST_HINT = 150;
    private static final int LONGEST_OPTION = 100;
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_EXAMPLE = 100;
    private static final int MOST_ROWS = 5;

    private final MessageDress dress = new MessageDress();

    /** In place of whatever was there: menus that are not shown again are taken away. */
    MessageEditData edit(Panel panel) {
        MessageCreateBuilder message = MessageCreateBuilder.from(dress.create(panel.message()));
        List<MessageTopLevelComponent> rows = new ArrayList<>();
        panel.menus().forEach(menu -> rows.add(ActionRow.of(dressed(menu))));
        rows.addAll(message.getComponents());
        message.setComponents(rows.subList(0, Math.min(MOST_ROWS, rows.size())));
        message.addFiles(pictures(panel.pictures()));
        panel.sheet()
                .ifPresent(sheet ->
                        message.addFiles(FileUpload.fromData(sheet.text().getBytes(UTF_8), sheet.name())));
        return MessageEditBuilder.fromCreateData(message.build())
                .setReplace(true)
                .build();
    }

    private static List<FileUpload> pictures(List<Picture> pictures) {
        List<FileUpload> files = new ArrayList<>();
        for (Picture each : pictures) {
            files.add(FileUpload.fromData(each.png(), "chart-" + (files.size() + 1) + ".png")
                    .setDescription(PlainText.plain(each.words())));
        }
        return files;
    }

    private static SelectMenu dressed(Menu menu) {
        String id = MessageDress.customId(menu.action());
        String hint = cut(menu.hint(), LONGEST_HINT);
        if (menu instanceof Menu.Words words) {
            return StringSelectMenu.create(id)
                    .setPlaceholder(hint)
                    .setRequiredRange(1, words.most())
                    .addOptions(words.options().stream().map(PanelDress::option).toList())
                    .build();
        }
        if (menu instanceof Menu.Doors) {
            return EntitySelectMenu.create(id, SelectTarget.ROLE)
                    .setPlaceholder(hint)
                    .build();
        }
        return EntitySelectMenu.create(id, SelectTarget.CHANNEL)
                .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS)
                .setPlaceholder(hint)
                .build();
    }

    private static SelectOption option(Menu.Option option) {
        SelectOption made = SelectOption.of(cut(option.label(), LONGEST_OPTION), option.value())
                .withDefault(option.chosen());
        return option.note().isBlank() ? made : made.withDescription(cut(option.note(), LONGEST_OPTION));
    }

    static Modal modal(String customId, Form form) {
        return Modal.create(customId, cut(form.title(), LONGEST_TITLE))
                .addComponents(form.fields().stream().map(PanelDress::asked).toList())
                .build();
    }

    private static Label asked(Form.Field field) {
        TextInput.Builder input = TextInput.create(field.key(), TextInputStyle.SHORT)
                .setRequired(field.needed())
                .setMaxLength(field.longest());
        if (!field.example().isBlank()) {
            input.setPlaceholder(cut(field.example(), LONGEST_EXAMPLE));
        }
        return Label.of(cut(field.label(), LONGEST_TITLE), input.build());
    }

    private static String cut(String text, int most) {
        return PlainText.cut(PlainText.plain(text), most);
    }
}
