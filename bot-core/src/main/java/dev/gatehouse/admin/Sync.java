package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.Walker;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** Reads everything of some gates from Hilt and looks at everybody concerned, seen from outside while it goes on. */
public final class Sync {
    private final Walker hilt;
    private final Concerned concerned;
    private final Doorbell bell;
    private final ToIntFunction<Collection<PlatformAccount>> waiting;
    private final Executor background;

    /**
     * Works in the background.
     *
     * @param waiting how many of some accounts have not been looked at yet
     */
    public Sync(
            Walker hilt,
            Concerned concerned,
            Doorbell bell,
            ToIntFunction<Collection<PlatformAccount>> waiting,
            Executor background) {
        this.hilt = hilt;
        this.concerned = concerned;
        this.bell = bell;
        this.waiting = waiting;
        this.background = background;
    }

    /** Begins; returns at once. */
    public Run begin(List<Gate> gates) {
        Run run = new Run(gates.stream()
                .flatMap(gate -> gate.products().stream())
                .distinct()
                .toList());
        background.execute(() -> run.work(gates));
        return run;
    }

    /** One run. */
    public final class Run {
        private final List<ProductId> products;
        private final AtomicInteger read = new AtomicInteger();
        private final AtomicInteger unread = new AtomicInteger();
        private volatile Set<PlatformAccount> people = Set.of();
        private volatile boolean rung;

        private Run(List<ProductId> products) {
            this.products = products;
        }

        private void work(List<Gate> gates) {
            for (ProductId product : products) {
                if (!hilt.walkAll(product, Urgency.EVENT)) {
                    unread.incrementAndGet();
                }
                read.incrementAndGet();
            }
            Set<PlatformAccount> all = new LinkedHashSet<>();
            gates.forEach(gate -> all.addAll(concerned.of(gate)));
            people = Set.copyOf(all);
            people.forEach(account -> bell.ring(Ring.atDoor(account, Urgency.SWEEP, "sync")));
            rung = true;
        }

        /** How many people there are to look at; none while Hilt is still read. */
        public int people() {
            return people.size();
        }

        public int lookedAt() {
            return rung ? people.size() - waiting.applyAsInt(people) : 0;
        }

        /** Products whose pages could not be read to their end: of them it is shown what was known before. */
        public int unread() {
            return unread.get();
        }

        /** 0 to 100; a third of it is for reading. */
        public int percent() {
            if (!rung) {
                return products.isEmpty() ? 0 : 33 * read.get() / products.size();
            }
            return people.isEmpty() ? 100 : 33 + 67 * lookedAt() / people.size();
        }

        public boolean isOver() {
            return rung && lookedAt() == people.size();
        }
    }
}
