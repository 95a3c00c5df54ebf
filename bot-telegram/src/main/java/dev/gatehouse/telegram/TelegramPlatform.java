package dev.gatehouse.telegram;

import dev.gatehouse.access.Gates;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Inspection;
import dev.gatehouse.door.Premises;
import dev.gatehouse.door.UpdateIntake;
import dev.gatehouse.notice.Bulletin;
import dev.gatehouse.notice.Messenger;
import dev.gatehouse.telegram.command.TelegramBulletin;
import dev.gatehouse.telegram.door.Census;
import dev.gatehouse.telegram.door.JoinLink;
import dev.gatehouse.telegram.door.TelegramDoor;
import dev.gatehouse.telegram.door.TelegramInspection;
import dev.gatehouse.telegram.door.TelegramPremises;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Telegram. Its door and its messenger work from the start on; people are heard after {@link #start}. An unreachable
 * Telegram or a wrong token keeps nothing else from starting.
 */
public final class TelegramPlatform implements AutoCloseable {
    private final TelegramRows rows;
    private final Supplier<Gates> gates;
    private final Line line;
    private final Door door;
    private final Bulletin bulletin;
    private @Nullable Hearing hearing;

    public TelegramPlatform(
            TelegramSettings settings, TelegramRows rows, Supplier<Gates> gates, Alarms alarms, TelegramClocks clocks) {
        this.rows = rows;
        this.gates = gates;
        this.line = Line.to(settings, rows, alarms, clocks);
        JoinLink link = new JoinLink(line.api(), rows.links(), clocks.machine());
        this.door = new TelegramDoor(line.api(), rows.requests(), link, line.checks(), line.memory());
        this.bulletin = new TelegramBulletin(line.api());
    }

    public Door door() {
        return door;
    }

    /** Whatever a human should mend at these doors. Works before the start too. */
    public Inspection inspection() {
        return new TelegramInspection(
                line.checks(),
                new Census(line.api(), rows.seen()),
                rows.openLinks(),
                line.clocks().calendar(),
                () -> line.watch().inspect(hears()));
    }

    public Messenger messenger() {
        return line.messenger();
    }

    public Bulletin bulletin() {
        return bulletin;
    }

    /** What admins set up doors with. */
    public Premises premises() {
        return new TelegramPremises(line.api(), line.checks(), new Census(line.api(), rows.seen()));
    }

    /** Takes the updates Telegram posts, from now on; empty when they are fetched. */
    public Optional<UpdateIntake> intake() {
        return line.postbox().map(UpdateIntake.class::cast);
    }

    /** Starts hearing people and doors; returns at once and never throws for anything Telegram does. Once only. */
    public synchronized void start(Doorbell bell, TelegramDesks desks) {
        if (hearing != null) {
            throw new IllegalStateException("Started already");
        }
        hearing = new Hearing(line, rows, gates, bell, desks);
        hearing.start();
    }

    /** Whether updates come in: false before the start, while Telegram is away, and when another program takes them. */
    public synchronized boolean hears() {
        return hearing != null && hearing.hears();
    }

    /** Stops hearing, lets those being answered finish for some seconds, then hangs up. */
    @Override
    public synchronized void close() {
        if (hearing != null) {
            hearing.close();
        }
        line.http().close();
    }
}
