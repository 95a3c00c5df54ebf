package dev.gatehouse.sandbox.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** What of this Telegram's behaviour can be set while it runs. */
public final class TelegramSwitches {
    private record Lever(int retryAfter, int times) {}

    private final Map<String, Lever> levers = new HashMap<>();
    private FloodLimits flood = FloodLimits.usual();
    private int actsPerSecond = Integer.MAX_VALUE;
    private boolean serviceMessages = true;
    private Duration webhookDelay = Duration.ofSeconds(1);

    public synchronized FloodLimits flood() {
        return flood;
    }

    public synchronized void flood(FloodLimits limits) {
        flood = limits;
    }

    /** Approvals, removals and looks at members that one chat takes in a second, the others are refused with 429. */
    public synchronized int actsPerSecond() {
        return actsPerSecond;
    }

    public synchronized void actsPerSecond(int most) {
        actsPerSecond = most;
    }

    /** The next {@code times} calls of {@code method} are refused with 429 and this many seconds. */
    public synchronized void tooManyRequests(String method, int retryAfter, int times) {
        levers.put(method.toLowerCase(Locale.ROOT), new Lever(retryAfter, times));
    }

    synchronized OptionalInt pull(String method) {
        Lever lever = levers.remove(method);
        if (lever == null || lever.times() <= 0) {
            return OptionalInt.empty();
        }
        levers.put(method, new Lever(lever.retryAfter(), lever.times() - 1));
        return OptionalInt.of(lever.retryAfter());
    }

    /** Whether the bot is shown who came and left; Telegram promises it for no group. */
    public synchronized boolean serviceMessages() {
        return serviceMessages;
    }

    public synchronized void serviceMessages(boolean shown) {
        serviceMessages = shown;
    }

    /** Machine time after the first failed delivery to a webhook; it doubles up to a minute. */
    public synchronized Duration webhookDelay() {
        return webhookDelay;
    }

    public synchronized void webhookDelay(Duration first) {
        webhookDelay = first;
    }
}
