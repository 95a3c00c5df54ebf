package dev.gatehouse.reconcile;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** Strangers who knock within the same minute, and the reading of everybody who paid that they share. Machine time. */
public final class Knocks {
    /** So many questions a minute are borne without counting pages. */
    private static final int FEW = 10;

    private static final long LATELY = Duration.ofMinutes(1).toNanos();

    private final Register register;
    private final Doorbell doorbell;
    private final LongSupplier nanos;
    private final Deque<Long> knocks = new ArrayDeque<>();
    private final List<Ring> waiting = new ArrayList<>();
    private boolean reading;

    /** Everybody's memberships, as Hilt lists them. */
    @FunctionalInterface
    public interface Register {
        /**
         * Reads all of these products, unless that was just done, if it costs fewer calls than {@code looks} questions about
         * one account each. Blocks; false when it was not read to its end.
         */
        boolean read(Set<ProductId> products, int looks);
    }

    enum Answer {
        /** Everybody who paid is known by now. */
        READ,
        /** Somebody is reading; this one is rung for after. */
        WAITS,
        /** It would cost more than asking about this one. */
        ASK
    }

    public Knocks(Register register, Doorbell doorbell, LongSupplier nanos) {
        this.register = register;
        this.doorbell = doorbell;
        this.nanos = nanos;
    }

    /** Counts this knock, and says whether there are many now. */
    synchronized boolean joinedBy(Ring knock) {
        long now = nanos.getAsLong();
        knocks.removeIf(at -> now - at > LATELY);
        knocks.add(now);
        return knocks.size() > FEW;
    }

    /** One reads for all: a worker each would be missing at the doors. */
    Answer ask(Ring knock, Set<ProductId> products) {
        int looks = begin(knock);
        if (looks == 0) {
            return Answer.WAITS;
        }
        try {
            return register.read(products, looks) ? Answer.READ : Answer.ASK;
        } finally {
            end().forEach(doorbell::ring);
        }
    }

    private synchronized int begin(Ring knock) {
        if (reading) {
            waiting.add(knock);
            return 0;
        }
        reading = true;
        return knocks.size();
    }

    private synchronized List<Ring> end() {
        reading = false;
        List<Ring> rung = List.copyOf(waiting);
        waiting.clear();
        return rung;
    }
}
