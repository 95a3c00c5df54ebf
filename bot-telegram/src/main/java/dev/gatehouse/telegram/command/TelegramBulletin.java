package dev.gatehouse.telegram.command;

import dev.gatehouse.notice.Bulletin;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger.Delivery;
import dev.gatehouse.notice.Room;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages in a chat the bot may write in. */
public final class TelegramBulletin implements Bulletin {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramBulletin.class);

    private final RoomPost post;

    public TelegramBulletin(BotApi api) {
        this.post = new RoomPost(api);
    }

    @Override
    public Delivery post(Room room, Message message) {
        try {
            post.send(room, MessageDress.dress(room, message));
            return Delivery.TOLD;
        } catch (Trouble trouble) {
            return switch (trouble.kind()) {
                case AWAY, FLOOD, CONFLICT, BAD_TOKEN -> Delivery.LATER;
                default -> {
                    LOG.warn("Telegram refuses what is posted in chat {}: {}", room, trouble.words());
                    yield Delivery.UNREACHABLE;
                }
            };
        }
    }
}
