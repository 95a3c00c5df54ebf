package dev.gatehouse.discord;

import static org.awaitility.Awaitility.await;

import dev.gatehouse.Secret;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.Turns;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.discord.DiscordStandIn;
import dev.gatehouse.testing.HeardAlarms;
import dev.gatehouse.testing.HeardBell;
import dev.gatehouse.testing.NoAdmins;
import dev.gatehouse.testing.ScriptedDesk;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A Discord server with a sold role, and our bot in it, on the unchanged JDA. */
public final class Club implements AutoCloseable {
    public static final Duration SOON = Duration.ofSeconds(20);

    public final DiscordStandIn discord = DiscordStandIn.start(new SandboxClock(), 0);
    public final long owner = discord.addUser("olga");
    public final long alice = discord.addUser("alice");
    public final long guild = discord.addGuild("Club", owner);
    public final long vip = discord.addRole(guild, "VIP", 1, 0);
    public final Gate gate = gate(vip);
    public final HeardBell bell = new HeardBell();
    public final HeardAlarms alarms = new HeardAlarms();
    public final ScriptedDesk desk = new ScriptedDesk();
    public final Hours hours = new Hours();
    public final AtomicInteger sweeps = new AtomicInteger();
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private DiscordPlatform platform = bot(discord.token());

    public Gate gate(long role) {
        return Gate.of(Set.of(new ProductId("product")), new DoorAddress.Role(guild, role), GateMode.ADDITIVE);
    }

    public static PlatformAccount account(long user) {
        return new PlatformAccount(Platform.DISCORD, user);
    }

    /** Starts the bot and waits until it is there. */
    public Club open() {
        start();
        await().atMost(SOON).until(platform::isConnected);
        return this;
    }

    public void start() {
        platform.start(new House(
                () -> new Gates(List.of(gate)),
                bell,
                new House.Desks(desk, new NoAdmins(), desk),
                new House.Hands(new Turns(workers), workers, hours),
                sweeps::incrementAndGet));
    }

    /** Ends the bot and makes another one, which is not started yet. */
    public void replaceBot(String token) {
        platform.close();
        platform = bot(token);
    }

    public DiscordPlatform platform() {
        return platform;
    }

    private DiscordPlatform bot(String token) {
        DiscordSettings settings = new DiscordSettings(
                new Secret(token),
                Optional.of(URI.create(discord.restUrl())),
                Optional.of(URI.create(discord.gatewayUrl())));
        return new DiscordPlatform(settings, alarms);
    }

    @Override
    public void close() {
        platform.close();
        workers.shutdownNow();
        discord.close();
    }
}
