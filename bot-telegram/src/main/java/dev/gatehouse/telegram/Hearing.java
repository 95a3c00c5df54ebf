package dev.gatehouse.telegram;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Turns;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.telegram.command.CommandMenu;
import dev.gatehouse.telegram.command.Commands;
import dev.gatehouse.telegram.command.Conversation;
import dev.gatehouse.telegram.command.GateScreen;
import dev.gatehouse.telegram.command.GateTalk;
import dev.gatehouse.telegram.command.InGroup;
import dev.gatehouse.telegram.command.OwnerWord;
import dev.gatehouse.telegram.command.Rulers;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.GuardQueries;
import dev.gatehouse.telegram.rim.Absence;
import dev.gatehouse.telegram.rim.ChatRounds;
import dev.gatehouse.telegram.rim.Dispatch;
import dev.gatehouse.telegram.rim.DoorEvents;
import dev.gatehouse.telegram.rim.Poller;
import dev.gatehouse.telegram.rim.Postbox;
import dev.gatehouse.telegram.rim.Reception;
import dev.gatehouse.telegram.rim.Source;
import dev.gatehouse.telegram.rim.Updates;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** Everything that hears people and doors, and what is done beside it; made at the start, gone at the end. */
final class Hearing implements AutoCloseable {
    private static final int ANSWERING = 8;
    private static final long LAST_ROUND_MILLIS = 5_000;

    private final Line line;
    private final TelegramRows rows;
    private final Supplier<Gates> gates;
    private final Doorbell bell;
    private final BuyerDesk desk;
    private final TelegramDesks desks;
    private final Turns turns = new Turns(Executors.newFixedThreadPool(ANSWERING, NamedThreads.of("telegram-answer")));
    private final ExecutorService arriving = Executors.newSingleThreadExecutor(NamedThreads.of("telegram-arriving"));
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(NamedThreads.of("telegram-progress"));
    private final Reception reception;
    private final Thread listening;

    Hearing(Line line, TelegramRows rows, Supplier<Gates> gates, Doorbell bell, TelegramDesks desks) {
        this.line = line;
        this.rows = rows;
        this.gates = gates;
        this.bell = bell;
        this.desks = desks;
        this.desk = desks.buyers();
        this.reception = reception(new Commands(desk));
        this.listening = NamedThreads.of("telegram-poll").newThread(reception);
    }

    void start() {
        listening.start();
    }

    private Reception reception(Commands commands) {
        OwnerWord owners =
                new OwnerWord(line.api(), line.checks(), rows.owners(), line.messenger(), desk.accounts()::textsFor);
        ChatRounds rounds = new ChatRounds(gates, owners, turns, line.clocks().machine());
        Updates updates = new Updates(
                rows.updates(), dispatch(commands, rounds), turns, line.clocks().machine());
        Absence absence = new Absence(rows.updates(), line.clocks().calendar(), this::makeUp);
        CommandMenu menu = new CommandMenu(line.api(), commands);
        return new Reception(
                line.myself(),
                line.watch(),
                updates,
                source(updates),
                new Reception.Beside(menu, absence, rounds, line.clocks().machine()));
    }

    private Dispatch dispatch(Commands commands, ChatRounds rounds) {
        Conversation conversation = new Conversation(
                line.api(),
                line.myself(),
                desk,
                new Conversation.Talks(
                        commands, new InGroup(line.myself(), desk, gates, desks.served()), gateTalk(), line.offers()));
        DoorEvents.Kept kept = new DoorEvents.Kept(
                rows.requests(), rows.openLinks(), rows.seen(), line.memory().sightings(), line.chats());
        DoorEvents events = new DoorEvents(gates, bell, kept, line.checks(), rounds);
        return new Dispatch(events, new GuardQueries(line.api()), conversation, rows.migrations(), line.watch());
    }

    private GateTalk gateTalk() {
        GateScreen screen = new GateScreen(line.api(), line.myself(), desk.accounts(), looking);
        return new GateTalk(
                desks.admins(),
                new Rulers(line.api(), desks.served()),
                screen,
                line.clocks().machine());
    }

    private Source source(Updates updates) {
        Optional<Postbox> postbox = line.postbox();
        postbox.ifPresent(box -> box.open(updates, arriving));
        return postbox.map(Source.class::cast).orElseGet(() -> poller(updates));
    }

    private Source poller(Updates updates) {
        BotApi patient = new BotApi(line.http().patient(), line.clocks().machine(), rows.migrations());
        return new Poller(
                patient, line.watch(), rows.updates(), updates, line.clocks().calendar());
    }

    /** Who should be inside may have asked while nobody listened: each is approved once on trial. */
    private void makeUp() {
        List<Place> chats = gates.get().on(Platform.TELEGRAM).stream()
                .map(Gate::place)
                .distinct()
                .toList();
        line.memory().unheard().since(chats);
        chats.forEach(chat -> bell.ringOwed(chat, "Telegram was not heard for more than a day"));
    }

    boolean hears() {
        return reception.hears() && listening.isAlive();
    }

    @Override
    public void close() {
        reception.close();
        arriving.shutdown();
        looking.shutdownNow();
        turns.close();
        line.http().close();
        join();
    }

    private void join() {
        try {
            listening.join(LAST_ROUND_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
