package dev.gatehouse.telegram.command;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Messenger;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.Trouble;

/** Writes to people in their private chat with the bot, which exists once they started it or knocked at a door. */
public final class TelegramMessenger implements Messenger {
    private final BotApi api;

    public TelegramMessenger(BotApi api) {
        this.api = api;
    }

    @Override
    public Delivery tell(PlatformAccount account, Message message) {
        try {
            api.call(account.id(), MessageDress.dress(account.id(), message));
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
