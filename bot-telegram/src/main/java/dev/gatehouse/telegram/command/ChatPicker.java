package dev.gatehouse.telegram.command;

import dev.gatehouse.notice.Texts;
import java.util.Arrays;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.adminrights.ChatAdministratorRights;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButtonRequestChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButtonRequestUsers;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/**
 * The button with which an admin picks a chat: Telegram offers those they may, adds the bot and gives it the rights a
 * gate needs, all in the same tap. No number is ever copied.
 */
final class ChatPicker {
    private static final String GROUP = "1";
    private static final String CHANNEL = "2";
    private static final String ROOM = "3";
    private static final String CHANNEL_ROOM = "4";
    private static final String PERSON = "5";

    private ChatPicker() {}

    static SendMessage ask(long chat, Texts texts, String key) {
        SendMessage message = new SendMessage(Long.toString(chat), texts.plain(key));
        message.setReplyMarkup(keyboard(
                button(texts.plain("telegram.gate.group.button"), GROUP, false),
                button(texts.plain("telegram.gate.channel.button"), CHANNEL, true)));
        return message;
    }

    /** Where something is to be posted: the bot only has to be able to write there. */
    static SendMessage askForRoom(long chat, Texts texts) {
        SendMessage message = new SendMessage(Long.toString(chat), texts.plain("telegram.gate.room"));
        message.setReplyMarkup(keyboard(
                room(texts.plain("telegram.gate.group.button"), ROOM, false),
                room(texts.plain("telegram.gate.channel.button"), CHANNEL_ROOM, true)));
        return message;
    }

    /** Somebody of the people the admin knows; a number can be written as well. */
    static SendMessage askForPerson(long chat, Texts texts) {
        SendMessage message = new SendMessage(Long.toString(chat), texts.plain("telegram.gate.person"));
        KeyboardButtonRequestUsers request = KeyboardButtonRequestUsers.builder()
                .requestId(PERSON)
                .userIsBot(false)
                .maxQuantity(1)
                .build();
        message.setReplyMarkup(keyboard(KeyboardButton.builder()
                .text(texts.plain("telegram.gate.person.button"))
                .requestUsers(request)
                .build()));
        return message;
    }

    static boolean isRoom(String requestId) {
        return requestId.equals(ROOM) || requestId.equals(CHANNEL_ROOM);
    }

    private static ReplyKeyboardMarkup keyboard(KeyboardButton... buttons) {
        return ReplyKeyboardMarkup.builder()
                .keyboard(Arrays.stream(buttons).map(KeyboardRow::new).toList())
                .resizeKeyboard(true)
                .oneTimeKeyboard(true)
                .build();
    }

    /** Telegram offers only chats whose administrator the person is. */
    private static KeyboardButton room(String label, String id, boolean channel) {
        ChatAdministratorRights rights = rights(false, false, channel);
        KeyboardButtonRequestChat request = KeyboardButtonRequestChat.builder()
                .requestId(id)
                .chatIsChannel(channel)
                .userAdministratorRights(rights)
                .botIsMember(true)
                .requestTitle(true)
                .build();
        if (channel) {
            request.setBotAdministratorRights(rights);
        }
        return KeyboardButton.builder().text(label).requestChat(request).build();
    }

    private static KeyboardButton button(String label, String id, boolean channel) {
        KeyboardButtonRequestChat request = KeyboardButtonRequestChat.builder()
                .requestId(id)
                .chatIsChannel(channel)
                .userAdministratorRights(rights(true, true, channel))
                .botAdministratorRights(rights(true, false, channel))
                .requestTitle(true)
                .build();
        return KeyboardButton.builder().text(label).requestChat(request).build();
    }

    /** Whoever gives rights must hold them, and may promote. */
    private static ChatAdministratorRights rights(boolean keeper, boolean giver, boolean channel) {
        return ChatAdministratorRights.builder()
                .isAnonymous(false)
                .canManageChat(true)
                .canDeleteMessages(false)
                .canManageVideoChats(false)
                .canRestrictMembers(keeper)
                .canPromoteMembers(giver)
                .canChangeInfo(false)
                .canInviteUsers(keeper)
                .canPostStories(false)
                .canEditStories(false)
                .canDeleteStories(false)
                .canPostMessages(channel)
                .build();
    }
}
