package dev.gatehouse.discord.command;

import dev.gatehouse.notice.Texts;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** The form in which people write to support. Discord wants it as the first answer, so nothing is looked up for it. */
public final class SupportForm {
    /** The command that opens it. */
    public static final String COMMAND = "support";

    private static final String ID = "gh:support";
    private static final String WORDS = "words";
    private static final int LONGEST = 4000;
    private static final int LONGEST_LABEL = 45;

    private SupportForm() {}

    /** The empty form, in the language the person's Discord speaks. */
    public static Modal of(Locale locale) {
        Texts texts = new Texts(locale);
        TextInput words = TextInput.create(WORDS, TextInputStyle.PARAGRAPH)
                .setRequiredRange(1, LONGEST)
                .build();
        return Modal.create(ID, PlainText.cut(texts.plain("support.title"), LONGEST_LABEL))
                .addComponents(Label.of(PlainText.cut(texts.plain("support.label"), LONGEST_LABEL), words))
                .build();
    }

    /** What was written in it; empty when it is another form. */
    public static Optional<String> words(ModalInteraction filled) {
        return Optional.of(filled)
                .filter(each -> each.getModalId().equals(ID))
                .map(each -> each.getValue(WORDS))
                .map(ModalMapping::getAsString);
    }
}
