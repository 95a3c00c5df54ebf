package dev.gatehouse.membership;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Memberships that wait to be read. All who ask for one share a read that begins after the last of them asked. A buyer's
 * is read at once; of the others a few are read singly, and where many of one product wait its pages are walked, two
 * hundred at a call. A walk answers whoever waits for what it meets; whom it misses is read singly.
 */
public final class PendingReads implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(PendingReads.class);

    /** So few are read at once; more wait for company, because a walk begun too soon must be made twice. */
    private static final int FEW = 5;

    /** Longer than the second in which events left behind are taken up again. */
    private static final long CALM = Duration.ofMillis(1_500).toNanos();

    /** Buyers never gather. A month's end brings thousands of renewals, and a machine under load takes a minute for them. */
    private static final long LONGEST_GATHERING = Duration.ofMinutes(2).toNanos();

    private static final int SILENT_AT_MOST = 3;

    private final SingleReads single;
    private final Walks walks;
    private final Keeper keeper;
    private final WorkspaceCheck workspace;
    private final LongSupplier nanoTime;
    private final Waiting waiting = new Waiting();

    PendingReads(SingleReads single, Walks walks, Keeper keeper, WorkspaceCheck workspace, LongSupplier nanoTime) {
        this.single = single;
        this.walks = walks;
        this.keeper = keeper;
        this.workspace = workspace;
        this.nanoTime = nanoTime;
    }

    /**
     * Calls {@code then}, which must not throw, once with an answer asked for after this call. In the buyer's class it is asked for on the
     * calling thread, unless somebody is asking already and will ask once more; else at the next {@link #run}.
     */
    public void read(MembershipId id, Urgency urgency, Consumer<ReadOutcome> then) {
        waiting.add(id, then, nanoTime.getAsLong());
        if (urgency == Urgency.BUYER) {
            readSingly(id, Urgency.BUYER);
        }
    }

    /** Reads what waits, if it is time for it; called again and again. Blocks for a minute where a walk waits for its turn. */
    @Override
    public void run() {
        long now = nanoTime.getAsLong();
        boolean gathering =
                waiting.size() > FEW && now - waiting.newestAt() < CALM && now - waiting.oldestAt() < LONGEST_GATHERING;
        if (!gathering) {
            Set<MembershipId> ids = waiting.ids();
            walkWhereManyWait(ids);
            readTheRest(ids);
            waiting.gatherFrom(nanoTime.getAsLong());
        }
    }

    private void walkWhereManyWait(Set<MembershipId> ids) {
        Map<Optional<ProductId>, Long> counts = ids.size() <= FEW
                ? Map.of()
                : ids.stream().collect(Collectors.groupingBy(this::product, LinkedHashMap::new, Collectors.counting()));
        counts.forEach((product, count) -> product.filter(each -> walks.isCheaperThan(Math.toIntExact(count), each))
                .ifPresent(this::walk));
        int strangers = Math.toIntExact(counts.getOrDefault(Optional.<ProductId>empty(), 0L));
        Set<ProductId> all = walks.everWalked();
        if (strangers > 0 && walks.isCheaperThan(strangers, all)) {
            all.forEach(this::walk);
        }
    }

    private Optional<ProductId> product(MembershipId id) {
        return keeper.known(id).map(known -> known.membership().product());
    }

    private void walk(ProductId product) {
        if (waiting.size() == 0 || workspace.isForeign()) {
            return;
        }
        try {
            walks.walk(product, Urgency.EVENT, new Company());
        } catch (RuntimeException away) {
            log.warn("A walk for {} broke off", product, away);
        }
    }

    /** Hilt's silence about some is taken as its silence about all: each further question would only wait as long. */
    private void readTheRest(Set<MembershipId> ids) {
        int silent = 0;
        for (MembershipId id : ids) {
            if (silent == SILENT_AT_MOST) {
                waiting.answer(id, waiting.mark(), silence("Hilt is silent about others too"));
            } else if (waiting.isWaiting(id)) {
                silent = readSingly(id, Urgency.EVENT) ? 0 : silent + 1;
            }
        }
    }

    /** Again, for whoever asked meanwhile. Says whether Hilt answered. */
    private boolean readSingly(MembershipId id, Urgency urgency) {
        boolean answered = true;
        while (waiting.begin(id)) {
            long mark = waiting.mark();
            ReadOutcome outcome = read(id, urgency);
            answered = !(outcome instanceof ReadOutcome.Silent);
            waiting.answer(id, mark, outcome);
            waiting.end(id);
        }
        return answered;
    }

    private ReadOutcome read(MembershipId id, Urgency urgency) {
        try {
            return single.read(id, urgency);
        } catch (RuntimeException away) {
            log.warn("Reading membership {} broke off", id, away);
            return silence("reading it broke off");
        }
    }

    private static ReadOutcome silence(String why) {
        return new ReadOutcome.Silent(why, Optional.empty());
    }

    /** Answers those who waited before the page was asked for. */
    private final class Company implements Walks.Company {
        private long mark;

        @Override
        public void asking() {
            mark = waiting.mark();
        }

        @Override
        public void met(MembershipId id, Keeper.Kept kept) {
            if (waiting.isWaiting(id, mark)) {
                waiting.answer(id, mark, single.outcome(id, kept));
            }
        }

        @Override
        public boolean isServed() {
            return waiting.size() == 0;
        }
    }
}
