package dev.gatehouse.telegram;

import dev.gatehouse.access.Gates;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Inspection;
import dev.gatehouse.notice.Bulletin;
import dev.gatehouse.notice.Messenger;
import dev.gatehouse.telegram.command.CommandMenu;
import dev.gatehouse.telegram.command.Commands;
import dev.gatehouse.telegram.command.Conversation;
import dev.gatehouse.telegram.command.InGroup;
import dev.gatehouse.telegram.command.TelegramBulletin;
import dev.gatehouse.telegram.command.TelegramMessenger;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.ChatChecks;
import dev.gatehouse.telegram.door.Myself;
import dev.gatehouse.telegram.door.TelegramDoor;
import dev.gatehouse.telegram.door.TelegramInspection;
import dev.gatehouse.telegram.rim.Dispatch;
import dev.gatehouse.telegram.rim.DoorEvents;
import dev.gatehouse.telegram.rim.PollWatch;
import dev.gatehouse.telegram.rim.Poller;
import dev.gatehouse.telegram.rim.Reception;
import dev.gatehouse.telegram.rim.Turns;
import dev.gatehouse.telegram.rim.Updates;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Telegram. Its door and its messenger work from the start on; people are heard after {@link #start}. An unreachable
 * Telegram or a wrong token keeps nothing else from starting.
 */
public final class TelegramPlatform implements AutoCloseable {
    private static final int ANSWERING = 8;
    private static final long LAST_ROUND_MILLIS = 5_000;

    private final TelegramRows rows;
    private final Supplier<Gates> gates;
    private final Alarms alarms;
    private final TelegramClocks clocks;
    private final TelegramHttp http;
    private final BotApi api;
    private final Myself myself;
    private final ChatChecks checks;
    private final Door door;
    private final Messenger messenger;
    private final Bulletin bulletin;
    private @Nullable Turns turns;
    private @Nullable Reception reception;
    private @Nullable Thread polling;

    public TelegramPlatform(
            TelegramSettings settings, TelegramRows rows, Supplier<Gates> gates, Alarms alarms, TelegramClocks clocks) {
        this.rows = rows;
        this.gates = gates;
        this.alarms = alarms;
        this.clocks = clocks;
        this.http = new TelegramHttp(settings);
        this.api = new BotApi(http.prompt(), clocks.machine(), rows.migrations());
        this.myself = new Myself(api);
        this.checks = new ChatChecks(api, myself, alarms, clocks.machine());
        this.door = new TelegramDoor(api, rows.requests(), rows.links(), checks, clocks.machine());
        this.messenger = new TelegramMessenger(api, clocks.machine());
        this.bulletin = new TelegramBulletin(api);
    }

    public Door door() {
        return door;
    }

    /** Whatever a human should mend at these doors. Works before the start too. */
    public Inspection inspection() {
        return new TelegramInspection(
                checks, rows.openLinks(), clocks.calendar(), () -> new PollWatch(api, alarms).inspect(hears()));
    }

    public Messenger messenger() {
        return messenger;
    }

    public Bulletin bulletin() {
        return bulletin;
    }

    /** Starts hearing people and doors; returns at once and never throws for anything Telegram does. Once only. */
    public synchronized void start(Doorbell bell, BuyerDesk desk) {
        if (polling != null) {
            throw new IllegalStateException("Started already");
        }
        turns = new Turns(Executors.newFixedThreadPool(ANSWERING, NamedThreads.of("telegram-answer")));
        reception = reception(new Commands(desk), dispatch(bell, desk), turns);
        polling = NamedThreads.of("telegram-poll").newThread(reception);
        polling.start();
    }

    private Dispatch dispatch(Doorbell bell, BuyerDesk desk) {
        Conversation conversation =
                new Conversation(api, myself, desk, new Commands(desk), new InGroup(myself, desk, gates));
        DoorEvents events =
                new DoorEvents(gates, bell, new DoorEvents.Memory(rows.requests(), rows.openLinks()), checks);
        return new Dispatch(events, conversation, rows.migrations());
    }

    private Reception reception(Commands commands, Dispatch dispatch, Turns answering) {
        Updates updates = new Updates(rows.updates(), dispatch, answering, clocks.machine());
        BotApi patient = new BotApi(http.patient(), clocks.machine(), rows.migrations());
        return new Reception(
                myself,
                new PollWatch(api, alarms),
                new CommandMenu(api, commands),
                updates,
                new Poller(patient, rows.updates(), updates, clocks.calendar()));
    }

    /** Whether updates come in: false before the start, while Telegram is away, and when another program takes them. */
    public synchronized boolean hears() {
        return reception != null && reception.hears() && polling != null && polling.isAlive();
    }

    /** Stops hearing, lets those being answered finish for some seconds, then hangs up. */
    @Override
    public synchronized void close() {
        if (reception != null && turns != null && polling != null) {
            reception.close();
            turns.close();
            http.close();
            join(polling);
        }
        http.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join(LAST_ROUND_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
