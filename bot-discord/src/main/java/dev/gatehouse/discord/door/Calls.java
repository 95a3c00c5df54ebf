package dev.gatehouse.discord.door;

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

    private final Waits waits;

    public Calls(Waits waits) {
        this.waits = waits;
    }

    /**
     * Sends what {@code action} makes. Making it is part of the call: JDA checks permissions and the order of roles there.
     *
     * @param about the method and the guild, channel or user the call is about, for the waits Discord asked for
     */
    public <T> T ask(Waits.Lane about, Supplier<? extends RestAction<T>> action) throws DiscordException {
        Duration wait = waits.left(about);
        if (wait.compareTo(LIMIT) > 0) {
            throw new DiscordException(Trouble.LATER, wait, new TimeoutException("Discord asked to wait " + wait));
        }
        try {
            return answer(action.get());
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

    private DiscordException failed(Waits.Lane about, Throwable cause) {
        return new DiscordException(Trouble.of(cause), waits.left(about), cause);
    }

    private static <T> T answer(RestAction<T> action)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> future =
                action.timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).submit();
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            // A call given up must not be sent later, after something newer was wanted.
            future.cancel(false);
        }
    }
}
