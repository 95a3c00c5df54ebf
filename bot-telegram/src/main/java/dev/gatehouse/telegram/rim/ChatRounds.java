package dev.gatehouse.telegram.rim;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Gates;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.buyer.Turns;
import dev.gatehouse.telegram.command.OwnerWord;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round the chats that are doors and looks whether they can still be kept, so that an owner hears of a lost right
 * although nobody buys. Machine time.
 */
public final class ChatRounds {
    private static final Logger LOG = LoggerFactory.getLogger(ChatRounds.class);
    private static final long EVERY = Duration.ofMinutes(10).toNanos();
    /** No person has this number. */
    private static final long NOBODY = 0;

    private final Supplier<Gates> gates;
    private final OwnerWord owners;
    private final Turns turns;
    private final LongSupplier nanos;
    private @Nullable Long last;

    public ChatRounds(Supplier<Gates> gates, OwnerWord owners, Turns turns, LongSupplier nanos) {
        this.gates = gates;
        this.owners = owners;
        this.turns = turns;
        this.nanos = nanos;
    }

    /** Sets off a round if it is time for one; returns at once. */
    void due() {
        long now = nanos.getAsLong();
        if (last == null || now - last >= EVERY) {
            last = now;
            turns.add(NOBODY, this::all);
        }
    }

    /** Looks at one chat soon. */
    void at(Place chat) {
        turns.add(chat.id(), () -> look(chat));
    }

    private void all() {
        gates.get().on(Platform.TELEGRAM).stream().map(Gate::place).distinct().forEach(this::look);
    }

    /** The catch-all of what nobody waits for: the next round tries again. */
    private void look(Place chat) {
        try {
            owners.look(chat);
        } catch (RuntimeException e) {
            LOG.info("The owner of chat {} could not be told how its door stands", chat.id(), e);
        }
    }
}
