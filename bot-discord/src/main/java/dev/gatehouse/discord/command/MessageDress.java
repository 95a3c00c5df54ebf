package dev.gatehouse.discord.command;

import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button.Choice;
import dev.gatehouse.notice.Message.Button.Link;
import dev.gatehouse.notice.Message.Part.Moment;
import dev.gatehouse.notice.Message.Part.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Puts a message into Discord's dress: escaped text, moments in the reader's own zone, buttons; nobody is mentioned. */
public final class MessageDress {
    private static final String MARK = "gh:";
    private static final int LONGEST_CONTENT = 2000;
    /** The mention takes the rest. */
    private static final int LONGEST_CALL = 1900;

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_URL = 512;
    private static final int LONGEST_ID = 100;
    private static final int ROW = 5;
    private static final int MOST_BUTTONS = 25;
    private static final String INVISIBLE = "\u200B";

    /** The custom id of the button for this action. */
    static String customId(String action) {
        return MARK + action;
    }

    /** The action behind a pressed button; empty when the button is none of ours. */
    public static Optional<String> action(String customId) {
        return customId.startsWith(MARK) ? Optional.of(customId.substring(MARK.length())) : Optional.empty();
    }

    public MessageCreateData create(Message message) {
        return new MessageCreateBuilder()
                .setContent(content(message))
                .setComponents(rows(message))
                .setAllowedMentions(Set.of())
                .setSuppressEmbeds(true)
                .build();
    }

    /** Begins with a mention of this one person; nobody else is mentioned. */
    MessageCreateData call(long person, Message message) {
        return new MessageCreateBuilder()
                .setContent("<@" + person + "> " + PlainText.cut(text(message), LONGEST_CALL))
                .setAllowedMentions(Set.of())
                .mentionUsers(person)
                .build();
    }

    public MessageEditData edit(Message message) {
        return MessageEditData.fromCreateData(create(message));
    }

    private static String content(Message message) {
        StringBuilder links = new StringBuilder();
        message.buttons().stream()
                .filter(button -> button instanceof Link link && !fitsButton(link.url()))
                .map(Link.class::cast)
                .map(MessageDress::masked)
                .filter(link -> links.length() + link.length() + 1 < LONGEST_CONTENT)
                .forEach(link -> links.append('\n').append(link));
        String text = PlainText.cut(text(message), LONGEST_CONTENT - links.length());
        String content = text + links;
        return content.isBlank() ? INVISIBLE : content;
    }

    private static String text(Message message) {
        StringBuilder text = new StringBuilder();
        for (Message.Part part : message.parts()) {
            if (part instanceof Words words) {
                text.append(PlainText.escaped(words.text()));
            } else if (part instanceof Moment moment) {
                long seconds = moment.at().getEpochSecond();
                text.append("<t:%d:f> (<t:%d:R>)".formatted(seconds, seconds));
            }
        }
        return text.toString();
    }

    /** A link too long for a button. Round brackets in it would end it early. */
    private static String masked(Link link) {
        String url = link.url().toASCIIString().replace("(", "%28").replace(")", "%29");
        return "[" + PlainText.escaped(link.label()) + "](" + url + ")";
    }

    private static List<ActionRow> rows(Message message) {
        List<Button> buttons = message.buttons().stream()
                .map(MessageDress::button)
                .flatMap(Optional::stream)
                .limit(MOST_BUTTONS)
                .toList();
        List<ActionRow> rows = new ArrayList<>();
        for (int first = 0; first < buttons.size(); first += ROW) {
            rows.add(ActionRow.of(buttons.subList(first, Math.min(first + ROW, buttons.size()))));
        }
        return rows;
    }

    private static Optional<Button> button(Message.Button button) {
        if (button instanceof Link link) {
            return fitsButton(link.url())
                    ? Optional.of(Button.link(link.url().toASCIIString(), label(link)))
                    : Optional.empty();
        }
        Choice choice = (Choice) button;
        String id = customId(choice.action());
        return id.length() > LONGEST_ID ? Optional.empty() : Optional.of(Button.primary(id, label(choice)));
    }

    private static String label(Message.Button button) {
        String label = PlainText.cut(PlainText.plain(button.label()), LONGEST_LABEL);
        return label.isBlank() ? INVISIBLE : label;
    }

    private static boolean fitsButton(URI url) {
        String scheme = String.valueOf(url.getScheme());
        return (scheme.equals("https") || scheme.equals("http"))
                && url.toASCIIString().length() <= LONGEST_URL;
    }
}
