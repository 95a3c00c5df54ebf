package dev.gatehouse.app.rehearsal;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.discord.DiscordStandIn;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Three stand-ins on loopback, one guild with a sold role, one group with a join-request door, and the bot as it is run
 * in production; only the addresses and the clock differ.
 */
public final class Stage implements AutoCloseable {
    /** The members' role sits low, the bot's own role at the top. */
    private static final int LOW = 1;

    /** The acts follow each other faster than people would: Hilt says so, and the bot learns it from the headers. */
    private static final int REQUESTS_PER_MINUTE = 3_000;

    private final SandboxClock clock = new SandboxClock();
    private final HiltStandIn hilt;
    private final DiscordStandIn discord;
    private final TelegramStandIn telegram;
    private final Path folder;
    private final Map<String, String> more;
    private final World world;
    private @Nullable Gatehouse bot;

    private Stage(Path folder, Map<String, String> more) {
        this.folder = folder;
        this.more = Map.copyOf(more);
        hilt = HiltStandIn.start(clock, 0);
        discord = DiscordStandIn.start(clock, 0);
        telegram = TelegramStandIn.start(clock, 0);
        hilt.switches().requestsPerMinute(REQUESTS_PER_MINUTE);
        world = furnish();
    }

    /** Sets the stage in {@code folder} without starting the bot. */
    public static Stage set(Path folder) {
        return new Stage(folder, Map.of());
    }

    /** Sets the stage, starts the bot and waits until both platforms see it. */
    public static Stage open(Path folder) throws IOException, InterruptedException {
        return open(folder, Map.of());
    }

    /** The same with more in the environment of the bot. */
    public static Stage open(Path folder, Map<String, String> more) throws IOException, InterruptedException {
        Stage stage = new Stage(folder, more);
        stage.startBot();
        return stage;
    }

    /** What stands on the stage: the places, the doors and the products that open them. */
    public record World(
            long guild,
            long role,
            long owner,
            long boss,
            long chat,
            String discordProduct,
            String otherProduct,
            String telegramProduct) {}

    private World furnish() {
        long owner = discord.addUser("owner");
        long guild = discord.addGuild("The Club", owner);
        long role = discord.addRole(guild, "Member", LOW, 0);
        long boss = telegram.addUser("Boss", "boss");
        long chat = telegram.addSupergroup("The Lounge", boss);
        String gold = hilt.addProduct(
                ProductDraft.membership("Gold", "DISCORD_USER_ID").withGraceDays(3));
        String silver = hilt.addProduct(
                ProductDraft.membership("Silver", "DISCORD_USER_ID").withGraceDays(0));
        String lounge = hilt.addProduct(
                ProductDraft.membership("Lounge", "TELEGRAM_USER_ID").withGraceDays(3));
        return new World(guild, role, owner, boss, chat, gold, silver, lounge);
    }

    public void startBot() throws IOException, InterruptedException {
        Gatehouse started = Gatehouse.start(settings());
        bot = started;
        hilt.stopWebhooks();
        hilt.sendWebhooksTo(started.publicUrl() + "/webhooks/hilt", WEBHOOK_SECRET);
        Watch.until("Discord sees the bot", discord::botOnline);
        Watch.until("the commands are registered", () -> discord.commands().size() >= 2);
        Watch.until(
                "Telegram sees the bot",
                () -> telegram.backstage().polls() > 0 || telegram.webhook().isPresent());
    }

    public void stopBot() {
        if (bot != null) {
            bot.close();
            bot = null;
        }
    }

    public static final String WEBHOOK_SECRET = "rehearsal-secret-of-the-webhooks";

    /** The settings a node is given here, read as any node reads them. */
    public Settings settings() throws IOException {
        return new SettingsLoader(folder, environment()).forRun(Optional.of(settingsFile()));
    }

    /** Writes the file of the settings: the gates. */
    public Path settingsFile() throws IOException {
        return Files.writeString(folder.resolve("gatehouse.yaml"), yaml());
    }

    private String yaml() {
        return """
                gates:
                  - products: [%s, %s]
                    discord: { guild: "%d", role: "%d" }
                  - products: [%s, %s]
                    telegram: { chat: "%d" }
                """.formatted(
                        world.discordProduct(),
                        world.otherProduct(),
                        world.guild(),
                        world.role(),
                        world.telegramProduct(),
                        world.otherProduct(),
                        world.chat());
    }

    /** What a node's environment holds here. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("HILT_API_KEY", hilt.liveKey());
        environment.put("HILT_WEBHOOK_SECRET", WEBHOOK_SECRET);
        environment.put("HILT_API_URL", hilt.url());
        environment.put("DISCORD_TOKEN", discord.token());
        environment.put("DISCORD_API_URL", discord.restUrl());
        environment.put("DISCORD_GATEWAY_URL", discord.gatewayUrl());
        environment.put("TELEGRAM_TOKEN", telegram.token());
        environment.put("TELEGRAM_API_URL", telegram.url());
        environment.put("OPERATOR_ACCOUNTS", "discord:" + world.owner() + ",telegram:" + world.boss());
        environment.put("DATABASE_URL", "jdbc:h2:file:" + folder.resolve("data/gatehouse"));
        environment.put("HTTP_PORT", "0");
        environment.put("ADMIN_LISTEN", "127.0.0.1:0");
        environment.put("CLOCK_URL", hilt.url() + "/__sandbox/clock");
        environment.putAll(more);
        return environment;
    }

    public SandboxClock clock() {
        return clock;
    }

    /** Moves on to the morning if it is night: what can wait is not told before. */
    public void wakeUp() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        OffsetDateTime morning = now.with(LocalTime.of(8, 30));
        if (now.isBefore(morning)) {
            clock.moveTo(morning.toInstant());
        } else if (now.getHour() >= 22) {
            clock.moveTo(morning.plusDays(1).toInstant());
        }
    }

    public HiltStandIn hilt() {
        return hilt;
    }

    public DiscordStandIn discord() {
        return discord;
    }

    public TelegramStandIn telegram() {
        return telegram;
    }

    public World world() {
        return world;
    }

    public boolean isBotRunning() {
        return bot != null;
    }

    public Gatehouse bot() {
        if (bot == null) {
            throw new IllegalStateException("The bot is not running");
        }
        return bot;
    }

    @Override
    public void close() {
        stopBot();
        telegram.close();
        discord.close();
        hilt.close();
    }
}
