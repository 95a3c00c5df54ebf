package dev.gatehouse.telegram.command;

import dev.gatehouse.admin.Admin;
import dev.gatehouse.admin.Panel;
import dev.gatehouse.buyer.AccountDesk;
import dev.gatehouse.notice.Room;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.telegram.command.PanelPost.Frame;
import dev.gatehouse.telegram.command.PanelPost.Spot;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.Myself;
import dev.gatehouse.telegram.door.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;

/** What somebody who runs a chat sees of it in private, in their own language. */
public final class GateScreen {
    private final BotApi api;
    private final Myself myself;
    private final AccountDesk people;
    private final PanelPost post;
    private final Map<Long, Room> topics = new ConcurrentHashMap<>();

    /**
     * Shows what is asked for.
     *
     * @param later shows progress; a single thread will do
     */
    public GateScreen(BotApi api, Myself myself, AccountDesk people, ScheduledExecutorService later) {
        this.api = api;
        this.myself = myself;
        this.people = people;
        this.post = new PanelPost(api, later);
    }

    /** What is shown to this person of the chat offers the topic they came from, until they come from elsewhere. */
    void cameFrom(User user, Room room) {
        if (room.topic().isPresent()) {
            topics.put(user.getId(), room);
        } else {
            topics.remove(user.getId());
        }
    }

    Texts words(User user) {
        return people.texts(Customers.of(user, Optional.empty(), myself.get()));
    }

    void show(User user, Admin admin, Panel panel) {
        post.send(user.getId(), panel, frame(user, admin));
    }

    /** In place of what was pressed, if that stands in private; elsewhere others would read it. */
    void replace(CallbackQuery query, Admin admin, Panel panel) {
        User user = query.getFrom();
        if (query.getMessage() == null || !query.getMessage().isUserMessage()) {
            show(user, admin, panel);
        } else {
            Spot spot = new Spot(user.getId(), query.getMessage().getMessageId());
            post.replace(spot, panel, frame(user, admin));
        }
    }

    private Frame frame(User user, Admin admin) {
        Texts texts = words(user);
        Optional<Room> topic = Optional.ofNullable(topics.get(user.getId()))
                .filter(room -> room.number() == admin.place().id());
        return new Frame(admin.place(), topic, texts, GateMenus.below(admin, texts));
    }

    void tell(User user, String key, Map<String, ?> values) {
        send(user, new SendMessage(Long.toString(user.getId()), words(user).words(key, values)));
    }

    /** Which chat it is about from now on; the keyboard that picked it goes. */
    void picked(User user, Admin admin) {
        closeKeyboard(user, "telegram.gate.picked", Map.of("chat", admin.placeName()));
    }

    /** Something said; the keyboard that was picked with goes. */
    void closeKeyboard(User user, String key, Map<String, ?> values) {
        SendMessage message =
                new SendMessage(Long.toString(user.getId()), words(user).words(key, values));
        message.setReplyMarkup(new ReplyKeyboardRemove(true));
        send(user, message);
    }

    /** To whoever blocked the bot meanwhile there is nothing left to be shown. */
    void send(User user, SendMessage message) {
        try {
            api.call(user.getId(), message);
        } catch (Trouble trouble) {
            switch (trouble.kind()) {
                case AWAY, FLOOD -> throw trouble;
                default -> {}
            }
        }
    }
}
