package dev.gatehouse.telegram.door;

import dev.gatehouse.telegram.door.Trouble.Kind;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Telegram's methods: a result, or {@link Trouble}. Calls block for some seconds at the most and are never repeated here. */
public final class BotApi {
    private final TelegramClient client;
    private final ChatLanes lanes;
    private final Consumer<Migration> migrations;

    public BotApi(TelegramClient client, LongSupplier nanos, Consumer<Migration> migrations) {
        this.client = client;
        this.lanes = new ChatLanes(nanos);
        this.migrations = migrations;
    }

    public <T extends Serializable> T call(BotApiMethod<T> method) {
        try {
            return client.execute(method);
        } catch (TelegramApiException e) {
            throw ErrorTable.read(e);
        }
    }

    /**
     * A call about one chat. While Telegram has this chat wait, it is refused without being made; other chats are not
     * held up. A migration met on the way is told.
     */
    public <T extends Serializable> T call(long chat, BotApiMethod<T> method) {
        Duration left = lanes.left(chat);
        if (!left.isZero()) {
            throw Trouble.flood("Telegram asked to leave this chat alone for a while", left);
        }
        try {
            return call(method);
        } catch (Trouble trouble) {
            note(chat, trouble);
            throw trouble;
        }
    }

    private void note(long chat, Trouble trouble) {
        if (trouble.kind() == Kind.FLOOD) {
            lanes.hold(chat, trouble.await());
        }
        trouble.movedTo().ifPresent(to -> migrations.accept(new Migration(chat, to)));
    }
}
