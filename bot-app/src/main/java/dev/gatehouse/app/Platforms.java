package dev.gatehouse.app;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.PlaceRows;
import dev.gatehouse.admin.Places;
import dev.gatehouse.app.metrics.Meters;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.discord.DiscordPlatform;
import dev.gatehouse.discord.DiscordSettings;
import dev.gatehouse.discord.House;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Inspection;
import dev.gatehouse.door.Premises;
import dev.gatehouse.door.UpdateIntake;
import dev.gatehouse.notice.Bulletin;
import dev.gatehouse.notice.Messenger;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.telegram.TelegramClocks;
import dev.gatehouse.telegram.TelegramDesks;
import dev.gatehouse.telegram.TelegramPlatform;
import dev.gatehouse.telegram.TelegramRows;
import dev.gatehouse.telegram.TelegramSettings;
import dev.gatehouse.telegram.TelegramSettings.UpdatesBy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The chat platforms that have a token. */
record Platforms(Optional<DiscordPlatform> discord, Optional<TelegramPlatform> telegram, UnaryOperator<Door> timed)
        implements AutoCloseable {

    /** @param timed the same door, its calls timed */
    static Platforms of(Settings settings, Ground ground, UnaryOperator<Door> timed) {
        return new Platforms(
                settings.discord().token().map(token -> discord(settings, ground)),
                settings.telegram().token().map(token -> telegram(settings, ground)),
                timed);
    }

    private static DiscordPlatform discord(Settings settings, Ground ground) {
        DiscordSettings where = new DiscordSettings(
                settings.discord().token().orElseThrow(),
                settings.discord().apiUrl(),
                settings.discord().gatewayUrl());
        return new DiscordPlatform(where, ground.alarms());
    }

    private static TelegramPlatform telegram(Settings settings, Ground ground) {
        UpdatesBy updates = new UpdatesBy(
                settings.http().publicUrl().map(url -> URI.create(url + UpdatesBy.PATH)),
                settings.telegram().webhook());
        TelegramSettings where = new TelegramSettings(
                settings.telegram().token().orElseThrow(), settings.telegram().apiUrl(), updates);
        Tables.TelegramTables tables = ground.tables().telegram();
        GateBook gates = ground.gates();
        TelegramRows rows = new TelegramRows(
                tables.requests(),
                tables.updates(),
                tables.links(),
                tables.openLinks(),
                tables.seen(),
                tables.owners(),
                move -> gates.moved(move.from(), move.to()));
        return new TelegramPlatform(where, rows, gates, ground.alarms(), TelegramClocks.of(ground.clock()));
    }

    Doors doors() {
        Stream<Door> doors = Stream.concat(
                discord.map(DiscordPlatform::door).stream(), telegram.map(TelegramPlatform::door).stream());
        return new Doors(doors.map(timed).toList());
    }

    Optional<Messenger> messenger(PlatformAccount account) {
        return account.platform() == Platform.DISCORD
                ? discord.map(DiscordPlatform::messenger)
                : telegram.map(TelegramPlatform::messenger);
    }

    Optional<Bulletin> bulletin(Platform platform) {
        return platform == Platform.DISCORD
                ? discord.map(DiscordPlatform::bulletin)
                : telegram.map(TelegramPlatform::bulletin);
    }

    /** What admins set up doors with there; empty while it is off. */
    Optional<Premises> premises(Platform platform) {
        return platform == Platform.DISCORD
                ? discord.map(DiscordPlatform::premises)
                : telegram.map(TelegramPlatform::premises);
    }

    /** Takes the updates a platform posts. */
    Optional<UpdateIntake> intake() {
        return telegram.flatMap(TelegramPlatform::intake);
    }

    void watch(Meters meters) {
        discord.ifPresent(platform -> meters.watch(Platform.DISCORD, platform::isConnected));
        telegram.ifPresent(platform -> meters.watch(Platform.TELEGRAM, platform::hears));
    }

    Optional<Inspection> inspection(Platform platform) {
        return platform == Platform.DISCORD
                ? discord.map(DiscordPlatform::inspection)
                : telegram.map(TelegramPlatform::inspection);
    }

    /** Logs in where that is needed to look, answers nobody, and waits for it as long as it is told. */
    void visit(Duration patience) {
        discord.ifPresent(platform -> platform.visit(patience));
    }

    /** Begins to log in; returns at once, whether the platforms can be reached or not. */
    void start(House house, Places places) {
        discord.ifPresent(platform -> platform.start(house));
        TelegramDesks desks =
                new TelegramDesks(house.desks().buyers(), house.desks().admins(), () -> served(places));
        telegram.ifPresent(platform -> platform.start(house.bell(), desks));
    }

    private static List<Place> served(Places places) {
        return places.list().stream().map(PlaceRows.Settled::place).toList();
    }

    @Override
    public void close() {
        discord.ifPresent(DiscordPlatform::close);
        telegram.ifPresent(TelegramPlatform::close);
    }
}
