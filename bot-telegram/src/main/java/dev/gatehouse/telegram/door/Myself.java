package dev.gatehouse.telegram.door;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** Who the bot is: asked once, then known. */
public final class Myself {
    private final BotApi api;
    private volatile @Nullable Bot known;

    public Myself(BotApi api) {
        this.api = api;
    }

    /** Asks Telegram the first time; throws {@link Trouble} as long as it does not say. */
    public Bot get() {
        Bot bot = known;
        if (bot == null) {
            bot = Bot.of(api.call(new GetMe()));
            known = bot;
        }
        return bot;
    }
}
