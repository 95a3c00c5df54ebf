package dev.gatehouse.telegram.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.admin.Panel;
import dev.gatehouse.telegram.door.BotApi;
import java.io.ByteArrayInputStream;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;

/** What is handed over with a panel: messages of their own, since Telegram hangs no picture on words that are there. */
final class PanelFiles {
    private static final int LONGEST_CAPTION = 1024;

    private final BotApi api;

    PanelFiles(BotApi api) {
        this.api = api;
    }

    static boolean in(Panel panel) {
        return panel.sheet().isPresent() || !panel.pictures().isEmpty();
    }

    void send(long chat, Panel panel) {
        panel.pictures().forEach(picture -> send(chat, picture));
        panel.sheet().ifPresent(sheet -> send(chat, sheet));
    }

    private void send(long chat, Panel.Picture picture) {
        SendPhoto photo = new SendPhoto(Long.toString(chat), file(picture.png(), "chart.png"));
        photo.setCaption(cut(picture.words()));
        api.call(chat, photo);
    }

    private void send(long chat, Panel.Sheet sheet) {
        api.call(chat, new SendDocument(Long.toString(chat), file(sheet.text().getBytes(UTF_8), sheet.name())));
    }

    private static InputFile file(byte[] content, String name) {
        return new InputFile(new ByteArrayInputStream(content), name);
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_CAPTION
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_CAPTION));
    }
}
