package dev.gatehouse.app;

import dev.gatehouse.app.settings.OperatorChat;
import dev.gatehouse.notice.Bulletin;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger.Delivery;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes alarms to the operator's chat. What gathers while the platform is away is told later, together; beyond a
 * screenful only the newest, since the log holds everything.
 */
final class OperatorLine implements Consumer<String> {
    private static final int MOST = 20;
    /** Discord's limit is 2,000 characters. */
    private static final int LONGEST = 1_900;

    private final Deque<String> waiting = new ArrayDeque<>();

    private final Optional<OperatorChat> chat;
    private int dropped;

    OperatorLine(Optional<OperatorChat> chat) {
        this.chat = chat;
    }

    @Override
    public synchronized void accept(String words) {
        if (chat.isPresent()) {
            waiting.add(words);
            dropOldest();
        }
    }

    private void dropOldest() {
        while (waiting.size() > MOST) {
            waiting.remove();
            dropped++;
        }
    }

    /** Posts what waits; asked again and again. */
    void post(Platforms platforms) {
        chat.ifPresent(room -> platforms.bulletin(room.platform()).ifPresent(bulletin -> post(bulletin, room)));
    }

    private void post(Bulletin bulletin, OperatorChat room) {
        List<String> words = take();
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("\n\n", words);
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        Message message = new Message(List.of(new Message.Part.Words(cut)), List.of());
        if (bulletin.post(room.room(), message) == Delivery.LATER) {
            putBack(words);
        }
    }

    private synchronized List<String> take() {
        if (dropped > 0 && !waiting.isEmpty()) {
            waiting.addFirst(dropped + " earlier alarms are in the log.");
            dropped = 0;
        }
        List<String> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    private synchronized void putBack(List<String> words) {
        for (int n = words.size() - 1; n >= 0; n--) {
            waiting.addFirst(words.get(n));
        }
        dropOldest();
    }
}
