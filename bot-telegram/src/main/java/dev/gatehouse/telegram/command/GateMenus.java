package dev.gatehouse.telegram.command;

import dev.gatehouse.admin.Admin;
import dev.gatehouse.admin.Deed;
import dev.gatehouse.notice.Texts;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** The buttons that are always there for who runs a chat, and the choice among several chats. */
final class GateMenus {
    private GateMenus() {}

    /** One button for each chat the person runs, and the picker for one more. */
    static List<SendMessage> places(User user, List<Admin> all, Texts texts) {
        SendMessage choice = new SendMessage(Long.toString(user.getId()), texts.plain("telegram.gate.which"));
        choice.setReplyMarkup(new InlineKeyboardMarkup(all.stream()
                .map(admin -> new InlineKeyboardRow(button(admin, admin.placeName(), GateAction.HOME)))
                .toList()));
        return List.of(choice, ChatPicker.ask(user.getId(), texts, "telegram.gate.more"));
    }

    /** Below every panel: the way to everything else. Whoever runs nothing there sees none of it. */
    static List<InlineKeyboardRow> below(Admin admin, Texts texts) {
        if (!admin.manages()) {
            return List.of();
        }
        List<InlineKeyboardRow> rows = new ArrayList<>();
        rows.add(row(admin, texts, Deed.LIST, Deed.SETUP, Deed.EDIT));
        rows.add(row(admin, texts, Deed.CHECK, Deed.DRY_RUN, Deed.SYNC));
        rows.add(row(admin, texts, Deed.PAUSE, Deed.RESUME, Deed.REMOVE));
        rows.add(row(admin, texts, Deed.MEMBER, Deed.PASS, Deed.STATS, Deed.EXPORT));
        rows.add(row(admin, texts, Deed.PLAN_CHANGE, Deed.OPENING_DAY));
        rows.add(row(admin, texts, Deed.LOG, Deed.LANGUAGE));
        return rows;
    }

    private static InlineKeyboardRow row(Admin admin, Texts texts, Deed... deeds) {
        InlineKeyboardRow row = new InlineKeyboardRow();
        for (Deed deed : deeds) {
            row.add(button(admin, texts.plain("telegram.gate." + deed.word()), GateAction.DEED + deed.word()));
        }
        return row;
    }

    private static InlineKeyboardButton button(Admin admin, String label, String action) {
        InlineKeyboardButton button = new InlineKeyboardButton(label);
        button.setCallbackData(new GateAction(admin.place(), action, "").written());
        return button;
    }
}
