package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.discord.DiscordStandIn;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.time.LocalTime;

/** The three stand-ins on free ports of 127.0.0.1, under one calendar, with everybody where the play begins. */
public record Sandbox(SandboxClock clock, HiltStandIn hilt, DiscordStandIn discord, TelegramStandIn telegram, Cast cast)
        implements AutoCloseable {
    /** A month passes in a click here, and with it the questions of a month. */
    private static final int REQUESTS_PER_MINUTE = 1_200;

    /** By night a bot may put off what can wait, and a visitor would wait with it. */
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    public static Sandbox start() {
        SandboxClock clock = new SandboxClock();
        clock.moveToNext(MORNING);
        HiltStandIn hilt = HiltStandIn.start(clock, 0);
        hilt.switches().requestsPerMinute(REQUESTS_PER_MINUTE);
        DiscordStandIn discord = DiscordStandIn.start(clock, 0);
        TelegramStandIn telegram = TelegramStandIn.start(clock, 0);
        return new Sandbox(clock, hilt, discord, telegram, Cast.furnish(hilt, discord, telegram));
    }

    @Override
    public void close() {
        telegram.close();
        discord.close();
        hilt.close();
    }
}
