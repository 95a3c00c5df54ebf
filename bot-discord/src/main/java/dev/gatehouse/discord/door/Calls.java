package dev.gatehouse.discord.door;

import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * Sends calls and waits for their answers, never longer than {@link #LIMIT}: JDA itself would sit out a wait of any length
 * that Discord asks for, and the worker with it.
 */
public final class Calls {
    static final Duration LIMIT = Duration.ofSeconds(10);
    /** How soon a worker notices that Discord asks for a wait longer than that. */
    private static final Duration GLANCE = Duration.ofMillis(200);

    /** A worker that nobody waits for is wanted elsewhere sooner. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Waits waits;
    private final Lines lines;
    private final Pace pace = new Pace();

    public Calls(Waits waits, Lines lines) {
        this.waits = waits;
        this.lines = lines;
    }

    /** As below, for a person who waits in front of a screen. */
    public <T> T ask(Waits.Lane about, Supplier<? extends RestAction<T>> action) throws DiscordException {
        return ask(about, Urgency.BUYER, action);
    }

    /**
     * Sends what {@code action} makes. Making it is part of the call: JDA checks permissions and the order of roles there.
     *
     * @param about the method and the guild, channel or user the call is about, for the waits Discord asked for
     * @param urgency who goes first where many call at once
     */
    public <T> T ask(Waits.Lane about, Urgency urgency, Supplier<? extends RestAction<T>> action)
            throws DiscordException {
        Duration wait = waits.left(about);
        if (wait.compareTo(LIMIT) > 0) {
            throw new DiscordException(Trouble.LATER, wait, new TimeoutException("Discord asked to wait " + wait));
        }
        try {
            return about.isOfGuild() ? inLine(about, urgency, action) : inTime(about, urgency, action);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiscordException(Trouble.LATER, Duration.ZERO, e);
        } catch (TimeoutException e) {
            throw new DiscordException(Trouble.LATER, waits.left(about), e);
        } catch (ExecutionException e) {
            throw failed(about, e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            throw failed(about, e);
        }
    }

    private <T> T inLine(Waits.Lane about, Urgency urgency, Supplier<? extends RestAction<T>> action)
            throws DiscordException, InterruptedException, ExecutionException, TimeoutException {
        Line line = lines.of(about);
        Duration ahead = line.enter(urgency, urgency == Urgency.BUYER ? LIMIT : PATIENCE);
        if (!ahead.isZero()) {
            throw new DiscordException(Trouble.OTHERS_AHEAD, ahead, new TimeoutException("many others are ahead"));
        }
        try {
            return inTime(about, urgency, action);
        } finally {
            line.leave();
        }
    }

    private <T> T inTime(Waits.Lane about, Urgency urgency, Supplier<? extends RestAction<T>> action)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (!about.isInteraction()) {
            pace.pass(urgency);
        }
        return answer(about, action.get());
    }

    private DiscordException failed(Waits.Lane about, Throwable cause) {
        return new DiscordException(Trouble.of(cause), waits.left(about), cause);
    }

    private <T> T answer(Waits.Lane about, RestAction<T> action)
            throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + LIMIT.toNanos();
        CompletableFuture<T> future =
                action.timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).submit();
        try {
            while (!isInVain(about, end)) {
                try {
                    return future.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    // Looks whether it is worth waiting on.
                }
            }
            throw new TimeoutException("no answer of Discord");
        } finally {
            // A call given up must not be sent later, after something newer was wanted.
            future.cancel(false);
        }
    }

    private boolean isInVain(Waits.Lane about, long end) {
        return System.nanoTime() - end > 0 || waits.left(about).compareTo(LIMIT) > 0;
    }
}
