package dev.gatehouse.discord;

import dev.gatehouse.audit.Alarms;
import dev.gatehouse.discord.command.Answers;
import dev.gatehouse.discord.command.DiscordBulletin;
import dev.gatehouse.discord.command.DiscordMessenger;
import dev.gatehouse.discord.command.OpenReplies;
import dev.gatehouse.discord.command.Panels;
import dev.gatehouse.discord.command.Registration;
import dev.gatehouse.discord.command.SlashCommands;
import dev.gatehouse.discord.door.Calls;
import dev.gatehouse.discord.door.Connection;
import dev.gatehouse.discord.door.DiscordDoor;
import dev.gatehouse.discord.door.Lines;
import dev.gatehouse.discord.door.RoleMemory;
import dev.gatehouse.discord.door.Waits;
import dev.gatehouse.discord.rim.AdminEvents;
import dev.gatehouse.discord.rim.CommandEvents;
import dev.gatehouse.discord.rim.DoorEvents;
import dev.gatehouse.discord.rim.Rim;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Inspection;
import dev.gatehouse.door.Premises;
import dev.gatehouse.notice.Bulletin;
import dev.gatehouse.notice.Messenger;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import org.jspecify.annotations.Nullable;

/**
 * Discord, put together. Its doors and its messenger exist from the start and say "later" until it is logged in, so that the
 * house can be built around them.
 */
public final class DiscordPlatform implements AutoCloseable {
    private static final long FAREWELL_MILLIS = 8_000;
    private static final long GLANCE_MILLIS = 50;

    private final Alarms alarms;
    private final Connection connection = new Connection();
    private final RoleMemory memory = new RoleMemory();
    private final Calls calls;
    private final Login login;
    private final DiscordDoor door;
    private final OpenReplies replies = new OpenReplies();
    private final Messenger messenger;
    private final Bulletin bulletin;
    private @Nullable Thread supervisor;

    public DiscordPlatform(DiscordSettings settings, Alarms alarms) {
        this.alarms = alarms;
        Waits waits = new Waits();
        Lines lines = new Lines();
        this.calls = new Calls(waits, lines);
        this.login = new Login(settings, List.of(waits, lines));
        this.door = new DiscordDoor(connection, calls, memory, alarms);
        this.messenger = new DiscordMessenger(connection, calls, replies);
        this.bulletin = new DiscordBulletin(connection, calls);
    }

    public Door door() {
        return door;
    }

    public Premises premises() {
        return door.premises();
    }

    /** Whatever a human should mend at these doors; away until logged in. */
    public Inspection inspection() {
        return door.inspection();
    }

    public Messenger messenger() {
        return messenger;
    }

    public Bulletin bulletin() {
        return bulletin;
    }

    /** Whether commands are answered and roles can be given now. */
    public boolean isConnected() {
        return connection
                .jda()
                .map(jda -> jda.getStatus() == JDA.Status.CONNECTED)
                .orElse(false);
    }

    /** Begins to log in and returns at once; a Discord that cannot be reached is tried again until {@link #close()}. */
    public synchronized void start(House house) {
        if (supervisor != null) {
            throw new IllegalStateException("Started already");
        }
        House.Hands hands = house.hands();
        Answers answers = new Answers(calls, messenger, replies, house.desks().news(), hands.later());
        Rim rim = new Rim(
                new DoorEvents(house.gates(), house.bell(), memory),
                new CommandEvents(house.desks().buyers(), answers, hands.turns()),
                new AdminEvents(house.desks().admins(), new Panels(calls, hands.later()), hands));
        Registration registration =
                new Registration(SlashCommands.all(house.desks().buyers()), calls);
        supervise(new Supervisor(
                login, () -> new SessionWatch(connection, house.sweep()), rim, registration::settle, alarms));
    }

    /**
     * Logs in only to look: answers nobody and registers nothing. Returns once logged in, or when patience is over.
     */
    public synchronized void visit(Duration patience) {
        Supervisor work =
                new Supervisor(login, () -> new SessionWatch(connection, () -> {}), event -> {}, jda -> true, alarms);
        supervise(work);
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!isConnected() && !work.isRefused() && System.nanoTime() < end) {
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void supervise(Supervisor work) {
        supervisor = Threads.named("discord-supervisor").newThread(work);
        supervisor.start();
    }

    @Override
    public synchronized void close() {
        if (supervisor != null) {
            supervisor.interrupt();
            join(supervisor);
        }
        login.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join(FAREWELL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
