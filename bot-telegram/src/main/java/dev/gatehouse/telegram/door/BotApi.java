package dev.gatehouse.telegram.door;

import dev.gatehouse.telegram.door.Trouble.Kind;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Telegram's methods: a result, or {@link Trouble}. Calls block for some seconds at the most and are never repeated here. */
public final class BotApi {
    /** Whoever would have to wait longer for a turn comes back later: the thread is wanted elsewhere. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TelegramClient client;
    private final ChatLanes lanes;
    private final Consumer<Migration> migrations;

    public BotApi(TelegramClient client, LongSupplier nanos, Consumer<Migration> migrations) {
        this.client = client;
        this.lanes = new ChatLanes(nanos);
        this.migrations = migrations;
    }

    public <T extends Serializable> T call(BotApiMethod<T> method) {
        return asked(each -> each.execute(method));
    }

    private <T> T asked(Asked<T> asked) {
        try {
            return asked.of(client);
        } catch (TelegramApiException e) {
            throw ErrorTable.read(e);
        }
    }

    /**
     * A call about one chat that a person waits for. While Telegram has this chat wait, it is refused without being made;
     * other chats are not held up. A migration met on the way is told.
     */
    public <T extends Serializable> T call(long chat, BotApiMethod<T> method) {
        return at(chat).call(method);
    }

    /** A picture for people who wait for it. */
    public Message call(long chat, SendPhoto photo) {
        return atOnce(chat, client -> client.execute(photo));
    }

    /** A file for people who wait for it. */
    public Message call(long chat, SendDocument document) {
        return atOnce(chat, client -> client.execute(document));
    }

    /** What is asked of the library: it knows files apart from other calls. */
    @FunctionalInterface
    private interface Asked<T> {
        T of(TelegramClient client) throws TelegramApiException;
    }

    /** Calls about one chat. */
    interface Lane {
        <T extends Serializable> T call(BotApiMethod<T> method);
    }

    /** Calls that a person waits for: made at once. */
    Lane at(long chat) {
        return new Lane() {
            @Override
            public <T extends Serializable> T call(BotApiMethod<T> method) {
                return atOnce(chat, client -> client.execute(method));
            }
        };
    }

    private <T> T atOnce(long chat, Asked<T> asked) {
        Tempo lane = open(chat);
        lane.interrupt();
        return made(chat, lane, asked);
    }

    /** Calls made in their turn: many of them go out as fast as Telegram takes them, and people are not held up. */
    Lane inTurn(long chat) {
        return new Lane() {
            @Override
            public <T extends Serializable> T call(BotApiMethod<T> method) {
                return made(chat, turn(chat), client -> client.execute(method));
            }
        };
    }

    /** Somebody ahead may be refused while this one waits, and everybody behind waits on. */
    private Tempo turn(long chat) {
        Tempo lane = lanes.of(chat);
        do {
            Duration ahead = lane.ahead();
            if (ahead.compareTo(PATIENCE) > 0) {
                throw Trouble.flood("this chat is to be left alone for a while, or many others are ahead", ahead);
            }
            sleep(lane.take());
            for (Duration early = lane.go(); !early.isZero(); early = lane.go()) {
                sleep(early);
            }
        } while (!lane.closed().isZero());
        return lane;
    }

    private Tempo open(long chat) {
        Tempo lane = lanes.of(chat);
        Duration closed = lane.closed();
        if (!closed.isZero()) {
            throw Trouble.flood("Telegram asked to leave this chat alone for a while", closed);
        }
        return lane;
    }

    private <T> T made(long chat, Tempo lane, Asked<T> asked) {
        try {
            T answer = asked(asked);
            lane.passed();
            return answer;
        } catch (Trouble trouble) {
            if (trouble.kind() == Kind.FLOOD) {
                lane.refused(trouble.await());
            }
            trouble.movedTo().ifPresent(to -> migrations.accept(new Migration(chat, to)));
            throw trouble;
        }
    }

    private static void sleep(Duration wait) {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.of(Kind.AWAY, "stopped while waiting for a turn");
        }
    }
}
