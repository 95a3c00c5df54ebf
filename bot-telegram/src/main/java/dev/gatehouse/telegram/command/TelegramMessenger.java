package dev.gatehouse.telegram.command;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger;
import dev.gatehouse.notice.Room;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.PrivateChats;
import dev.gatehouse.telegram.door.Tempo;
import dev.gatehouse.telegram.door.Trouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to people in their private chat with the bot, which exists once they started it or knocked at a door. */
public final class TelegramMessenger implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramMessenger.class);

    /** Telegram takes about 30 messages a second from a bot: the rest is for people who typed something. */
    private static final double NOTICES = 25;

    private final BotApi api;
    private final RoomPost room;
    private final PrivateChats chats;
    private final LiveOffers offers;
    private final Tempo pace;

    public TelegramMessenger(BotApi api, PrivateChats chats, LiveOffers offers, LongSupplier nanos) {
        this.api = api;
        this.room = new RoomPost(api);
        this.chats = chats;
        this.offers = offers;
        this.pace = new Tempo(NOTICES, NOTICES, nanos);
    }

    @Override
    public Delivery tell(PlatformAccount account, Message message) {
        try {
            TimeUnit.NANOSECONDS.sleep(pace.take().toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.LATER;
        }
        long chat = chats.of(account);
        OptionalInt offer = offers.take(chat, message);
        return offer.isPresent() && becomes(chat, offer.getAsInt(), message)
                ? Delivery.TOLD
                : delivery(() -> api.call(chat, MessageDress.dress(chat, message)));
    }

    /** Whatever keeps the offer from being changed, the news is told. */
    private boolean becomes(long chat, int offer, Message news) {
        try {
            api.call(chat, MessageDress.change(chat, offer, news));
            return true;
        } catch (Trouble trouble) {
            LOG.debug("An offer stays as it was: {}", trouble.words());
            return false;
        }
    }

    @Override
    public Delivery call(Room where, PlatformAccount account, Message message) {
        return delivery(() -> room.send(where, MessageDress.call(where, account.id(), message)));
    }

    private static Delivery delivery(Runnable sending) {
        try {
            sending.run();
            return Delivery.TOLD;
        } catch (Trouble trouble) {
            return switch (trouble.kind()) {
                case AWAY, FLOOD, CONFLICT, BAD_TOKEN -> Delivery.LATER;
                // In a private chat "chat not found" means that the person never started the bot.
                default -> Delivery.UNREACHABLE;
            };
        }
    }
}
