package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.admin.AdminDesk;
import dev.gatehouse.admin.Menu;
import dev.gatehouse.admin.Panel;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.telegram.command.PanelPost.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Dresses an admin's panel for Telegram: menus become buttons, one below the other, under their hint. */
final class PanelDress {
    private static final String CHOSEN = "✓ ";

    private PanelDress() {}

    /** What is to be picked is said below the words, since a keyboard has no place for it. */
    static String text(Panel panel) {
        StringBuilder text = new StringBuilder(MessageDress.text(panel.message()));
        panel.menus().stream()
                .filter(Menu.Words.class::isInstance)
                .forEach(menu -> text.append("\n\n").append(menu.hint()).append(':'));
        return text.toString();
    }

    static Optional<InlineKeyboardMarkup> keyboard(Panel panel, Frame frame) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        panel.menus().forEach(menu -> rows.addAll(rows(menu, frame)));
        panel.message().buttons().forEach(button -> rows.add(new InlineKeyboardRow(dress(button, frame.place()))));
        rows.addAll(frame.more());
        return rows.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows));
    }

    /** A chat is its own door, so there is none to pick; its rooms are itself, its topic, and whichever other chat is picked. */
    private static List<InlineKeyboardRow> rows(Menu menu, Frame frame) {
        if (menu instanceof Menu.Words words) {
            return words.options().stream()
                    .map(option -> row(option, menu, frame.place()))
                    .toList();
        }
        return menu instanceof Menu.Rooms ? rooms(menu, frame) : List.of();
    }

    private static List<InlineKeyboardRow> rooms(Menu menu, Frame frame) {
        List<InlineKeyboardRow> rows = new ArrayList<>();
        frame.topic().ifPresent(topic -> rows.add(room(menu, frame, "topic", topic.toString())));
        rows.add(room(menu, frame, "here", Long.toString(frame.place().id())));
        GateAction elsewhere = new GateAction(frame.place(), menu.action(), "").fromElsewhere();
        rows.add(new InlineKeyboardRow(button(label(menu, frame, "elsewhere"), elsewhere)));
        return rows;
    }

    private static InlineKeyboardRow room(Menu menu, Frame frame, String word, String value) {
        return new InlineKeyboardRow(
                button(label(menu, frame, word), new GateAction(frame.place(), menu.action(), value)));
    }

    private static String label(Menu menu, Frame frame, String word) {
        return menu.hint() + ": " + frame.texts().plain("telegram.gate." + word + ".button");
    }

    private static InlineKeyboardRow row(Menu.Option option, Menu menu, Place place) {
        String note = option.note().isEmpty() ? "" : " – " + option.note();
        return new InlineKeyboardRow(button(
                (option.chosen() ? CHOSEN : "") + option.label() + note,
                new GateAction(place, menu.action(), option.value())));
    }

    private static InlineKeyboardButton button(String label, GateAction action) {
        InlineKeyboardButton button = new InlineKeyboardButton(label);
        button.setCallbackData(action.written());
        return button;
    }

    /** What is chosen already among the buttons of one menu. */
    static List<String> chosen(@Nullable InlineKeyboardMarkup shown, String action) {
        return shown == null
                ? List.of()
                : shown.getKeyboard().stream()
                        .flatMap(List::stream)
                        .filter(button -> button.getText().startsWith(CHOSEN))
                        .flatMap(button -> Optional.ofNullable(button.getCallbackData()).stream())
                        .flatMap(data -> GateAction.read(data).stream())
                        .filter(each -> each.action().equals(action))
                        .map(GateAction::picked)
                        .toList();
    }

    private static InlineKeyboardButton dress(Button button, Place place) {
        InlineKeyboardButton dressed = new InlineKeyboardButton(button.label());
        if (button instanceof Button.Link link) {
            dressed.setUrl(link.url().toString());
        } else {
            dressed.setCallbackData(data(((Button.Choice) button).action(), place));
        }
        return dressed;
    }

    /** The buyer's buttons stay the buyer's. */
    private static String data(String action, Place place) {
        return action.startsWith(AdminDesk.PRESS) || action.startsWith(AdminDesk.FORM)
                ? new GateAction(place, action, "").written()
                : action;
    }
}
