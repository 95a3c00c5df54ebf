package dev.gatehouse.discord;

import dev.gatehouse.discord.door.Connection;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;

/** Follows one login from its start to its end. */
final class SessionWatch extends ListenerAdapter {
    /** What a login comes to. */
    enum Sign {
        READY,
        /** Discord does not let this bot see its members' comings and goings. */
        INTENT_REFUSED,
        TOKEN_REFUSED,
        ENDED
    }

    private final Connection connection;
    private final Runnable sweep;
    private final BlockingQueue<Sign> signs = new LinkedBlockingQueue<>();

    SessionWatch(Connection connection, Runnable sweep) {
        this.connection = connection;
        this.sweep = sweep;
    }

    /** The next sign, or null when none came within {@code limit}. */
    @Nullable
    Sign await(Duration limit) throws InterruptedException {
        return signs.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void onReady(ReadyEvent event) {
        connection.opened(event.getJDA());
        signs.add(Sign.READY);
        sweep.run();
    }

    /** A new session in place of one that could not be resumed: whatever happened in between was not told. */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        sweep.run();
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        connection.lost(event.getJDA());
        signs.add(sign(event.getCloseCode()));
    }

    private static Sign sign(@Nullable CloseCode code) {
        if (code == CloseCode.DISALLOWED_INTENTS) {
            return Sign.INTENT_REFUSED;
        }
        return code == CloseCode.AUTHENTICATION_FAILED ? Sign.TOKEN_REFUSED : Sign.ENDED;
    }
}
