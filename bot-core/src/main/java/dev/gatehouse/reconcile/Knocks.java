package dev.gatehouse.reconcile;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Strangers who knock within the same minute, and the reading of everybody who paid that they share. Machine time. */
public final class Knocks {
    /** So many questions a minute are borne without counting pages. */
    private static final int FEW = 10;

    private static final long LATELY = Duration.ofMinutes(1).toNanos();
    /** So long what was read will do to offer somebody a membership by; who pays meanwhile is let in all the same. */
    private static final long FRESH = Duration.ofSeconds(30).toNanos();

    private final Register register;
    private final Doorbell doorbell;
    private final LongSupplier nanos;
    private final Deque<Long> knocks = new ArrayDeque<>();
    private final List<Ring> waiting = new ArrayList<>();
    private boolean reading;
    private Set<ProductId> read = Set.of();
    private long readAt;

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

    /** What is known without reading: all was just read, or somebody is at it. Empty: this one is to be looked at. */
    synchronized Optional<Answer> meet(Ring knock, Set<ProductId> products) {
        boolean fresh = read.equals(products) && nanos.getAsLong() - readAt < FRESH;
        if (!fresh && !reading) {
            return Optional.empty();
        }
        joinedBy(knock);
        if (!fresh) {
            waiting.add(knock);
        }
        return Optional.of(fresh ? Answer.READ : Answer.WAITS);
    }

    /** One reads for all: a worker each would be missing at the doors. */
    Answer ask(Ring knock, Set<ProductId> products) {
        int looks = begin(knock);
        if (looks == 0) {
            return Answer.WAITS;
        }
        Set<ProductId> all = Set.of();
        try {
            all = register.read(products, looks) ? products : all;
            return all.isEmpty() ? Answer.ASK : Answer.READ;
        } finally {
            end(all).forEach(doorbell::ring);
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

    private synchronized List<Ring> end(Set<ProductId> all) {
        reading = false;
        read = all;
        readAt = nanos.getAsLong();
        List<Ring> rung = List.copyOf(waiting);
        waiting.clear();
        return rung;
    }
}
