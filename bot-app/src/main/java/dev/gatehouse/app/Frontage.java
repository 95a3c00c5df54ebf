package dev.gatehouse.app;

import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.door.UpdateIntake;
import dev.gatehouse.inbox.CommitGroups;
import dev.gatehouse.inbox.EventWorker;
import dev.gatehouse.inbox.Inbox;
import dev.gatehouse.web.ListenAddress;
import dev.gatehouse.web.PublicListener;
import dev.gatehouse.web.PublicListener.ForBuyers;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/** What the internet reaches, put together: Hilt's events, Telegram's updates, short links and the access check. */
final class Frontage implements AutoCloseable {
    private final CommitGroups groups;
    private final PublicListener listener;

    /** Who is behind it. */
    record Behind(Ground ground, EventWorker events, Mailroom mailroom, Optional<UpdateIntake> telegram) {}

    Frontage(Settings settings, Behind behind, ForBuyers forBuyers, MeterRegistry meters) {
        Ground ground = behind.ground();
        Mailroom mailroom = behind.mailroom();
        this.groups = new CommitGroups(ground.tables().events());
        Inbox inbox = new Inbox(
                mailroom.secrets(),
                groups,
                mailroom.silence().listening(behind.events()),
                ground.alarms(),
                ground.clock());
        ListenAddress address = new ListenAddress("0.0.0.0", settings.http().port());
        this.listener = new PublicListener(address, inbox, groups::isWriting, behind.telegram(), forBuyers, meters);
    }

    void start() {
        groups.start();
        listener.start();
    }

    int port() {
        return listener.port();
    }

    /** What was taken is written before this returns. */
    @Override
    public void close() {
        listener.close();
        groups.close();
    }
}
