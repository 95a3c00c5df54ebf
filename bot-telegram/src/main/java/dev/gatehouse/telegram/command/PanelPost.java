package dev.gatehouse.telegram.command;

import dev.gatehouse.access.Place;
import dev.gatehouse.admin.Panel;
import dev.gatehouse.notice.Room;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Shows panels in a private chat: as a new message or in place of an old one, and anew while long work goes on. */
final class PanelPost {
    private static final Logger LOG = LoggerFactory.getLogger(PanelPost.class);
    /** Telegram takes one message a second in a chat. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final BotApi api;
    private final PanelFiles files;
    private final ScheduledExecutorService later;

    PanelPost(BotApi api, ScheduledExecutorService later) {
        this.api = api;
        this.files = new PanelFiles(api);
        this.later = later;
    }

    /**
     * What stands around a panel: the chat it is about, the topic the reader came from, their language, and the buttons
     * below all others.
     */
    record Frame(Place place, Optional<Room> topic, Texts texts, List<InlineKeyboardRow> more) {}

    /** Where a panel is shown. */
    record Spot(long chat, int message) {}

    /** To whoever blocked the bot meanwhile there is nothing left to be shown. */
    void send(long chat, Panel panel, Frame frame) {
        try {
            files.send(chat, panel);
            follow(sent(chat, panel, frame), panel, frame);
        } catch (Trouble trouble) {
            switch (trouble.kind()) {
                case AWAY, FLOOD -> throw trouble;
                default -> LOG.info("A panel was not shown: {}", trouble.words());
            }
        }
    }

    private Spot sent(long chat, Panel panel, Frame frame) {
        SendMessage message = new SendMessage(Long.toString(chat), PanelDress.text(panel));
        message.setLinkPreviewOptions(
                LinkPreviewOptions.builder().isDisabled(true).build());
        PanelDress.keyboard(panel, frame).ifPresent(message::setReplyMarkup);
        return new Spot(chat, api.call(chat, message).getMessageId());
    }

    /**
     * In place of what stood there; as a new message where Telegram does not let the old one be changed. Below what is
     * handed over, so that the buttons stay where people look for them.
     */
    void replace(Spot spot, Panel panel, Frame frame) {
        if (PanelFiles.in(panel)) {
            send(spot.chat, panel, frame);
            takeAway(spot);
            return;
        }
        try {
            write(spot, panel, frame);
            follow(spot, panel, frame);
        } catch (Trouble trouble) {
            switch (trouble.kind()) {
                case AWAY, FLOOD -> throw trouble;
                case UNCHANGED -> follow(spot, panel, frame);
                default -> send(spot.chat, panel, frame);
            }
        }
    }

    /** What is too old for it stays. */
    private void takeAway(Spot spot) {
        try {
            api.call(spot.chat, new DeleteMessage(Long.toString(spot.chat), spot.message));
        } catch (Trouble trouble) {
            LOG.debug("A panel stays: {}", trouble.words());
        }
    }

    private void write(Spot spot, Panel panel, Frame frame) {
        EditMessageText edit = EditMessageText.builder()
                .chatId(spot.chat)
                .messageId(spot.message)
                .text(PanelDress.text(panel))
                .build();
        edit.setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
        PanelDress.keyboard(panel, frame).ifPresent(edit::setReplyMarkup);
        api.call(spot.chat, edit);
    }

    private void follow(Spot spot, Panel panel, Frame frame) {
        panel.course().ifPresent(course -> lookLater(spot, course, frame));
    }

    /** What cannot be shown now is shown by the next look, the last one too; a message that is gone is not looked for. */
    private void look(Spot spot, Panel.Course course, Frame frame) {
        boolean over = course.isOver();
        Panel now = course.look();
        try {
            write(spot, now, frame);
        } catch (Trouble trouble) {
            LOG.debug("Progress is not shown: {}", trouble.words());
            switch (trouble.kind()) {
                case AWAY, FLOOD -> over = false;
                case UNCHANGED -> {}
                default -> over = true;
            }
        }
        if (!over) {
            lookLater(spot, course, frame);
        }
    }

    private void lookLater(Spot spot, Panel.Course course, Frame frame) {
        ScheduledFuture<?> unused =
                later.schedule(() -> look(spot, course, frame), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }
}
