package dev.gatehouse.telegram.command;

import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Room;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * Dresses the house's messages for Telegram: as plain text, so that no name and no title can be read as markup, and with
 * moments in the zone the person told us, otherwise in UTC: Telegram shows none in the reader's own.
 */
final class MessageDress {
    private static final int LONGEST = 4096;
    private static final String MOMENT = "d MMM uuuu, HH:mm ";
    private static final String MENTION = "text_mention";

    private MessageDress() {}

    static SendMessage dress(long chat, Message message) {
        SendMessage dressed = new SendMessage(Long.toString(chat), text(message));
        dressed.setLinkPreviewOptions(
                LinkPreviewOptions.builder().isDisabled(true).build());
        if (!message.buttons().isEmpty()) {
            dressed.setReplyMarkup(keyboard(message.buttons()));
        }
        return dressed;
    }

    static SendMessage dress(Room room, Message message) {
        SendMessage dressed = dress(room.number(), message);
        room.topic().ifPresent(dressed::setMessageThreadId);
        return dressed;
    }

    /** In place of the words and buttons of a message that is there. */
    static EditMessageText change(long chat, int id, Message message) {
        EditMessageText dressed = EditMessageText.builder()
                .chatId(chat)
                .messageId(id)
                .text(text(message))
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .build();
        if (!message.buttons().isEmpty()) {
            dressed.setReplyMarkup(keyboard(message.buttons()));
        }
        return dressed;
    }

    static String text(Message message) {
        String text = message.parts().stream().map(MessageDress::text).collect(Collectors.joining());
        return text.length() <= LONGEST ? text : shortened(text);
    }

    private static String shortened(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }

    private static String text(Message.Part part) {
        return part instanceof Message.Part.Moment moment ? written(moment) : ((Message.Part.Words) part).text();
    }

    private static String written(Message.Part.Moment moment) {
        ZonedDateTime there = moment.at().atZone(moment.zone());
        String zone = there.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + there.getOffset();
        return DateTimeFormatter.ofPattern(MOMENT, moment.language()).format(there) + zone;
    }

    /** A message of a group that calls one person: its words are the mention. */
    static SendMessage call(Room where, long person, Message message) {
        SendMessage dressed = dress(where, message);
        dressed.setEntities(List.of(MessageEntity.builder()
                .type(MENTION)
                .offset(0)
                .length(dressed.getText().length())
                .user(User.builder().id(person).firstName("").isBot(false).build())
                .build()));
        return dressed;
    }

    /** One button a row: titles are long and telephones narrow. */
    private static InlineKeyboardMarkup keyboard(List<Message.Button> buttons) {
        return new InlineKeyboardMarkup(buttons.stream()
                .map(button -> new InlineKeyboardRow(dress(button)))
                .toList());
    }

    private static InlineKeyboardButton dress(Message.Button button) {
        InlineKeyboardButton dressed = new InlineKeyboardButton(button.label());
        if (button instanceof Message.Button.Link link) {
            dressed.setUrl(link.url().toString());
        } else {
            dressed.setCallbackData(((Message.Button.Choice) button).action());
        }
        return dressed;
    }
}
