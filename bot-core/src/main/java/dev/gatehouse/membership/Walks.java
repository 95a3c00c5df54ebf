package dev.gatehouse.membership;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Reads all memberships of a product, page by page, and keeps them. */
final class Walks {
    /** Waiting buyers together make at most 20 calls a minute. */
    private static final Duration PER_PAGE = Duration.ofSeconds(3);

    private static final Duration AT_LEAST = Duration.ofSeconds(4);
    private static final int MOST_PAGES = 10_000;

    private final HiltReads hilt;
    private final Keeper keeper;
    private final ListSizes sizes;
    private final LongSupplier nanoTime;
    /** Buyers share walks among themselves: they never wait for a sweep. */
    private final Map<ProductId, Shared> shared = new ConcurrentHashMap<>();

    /** Sweeps, and looks that came due together and are served by the sweep that is under way. */
    private final Map<ProductId, Shared> sweeps = new ConcurrentHashMap<>();

    private final Set<ProductId> walked = ConcurrentHashMap.newKeySet();

    /** What the last whole walk of a product took. */
    private final Map<ProductId, Integer> pages = new ConcurrentHashMap<>();

    Walks(HiltReads hilt, Keeper keeper, ListSizes sizes, LongSupplier nanoTime) {
        this.hilt = hilt;
        this.keeper = keeper;
        this.sizes = sizes;
        this.nanoTime = nanoTime;
    }

    /** Every product that was ever asked for: the sweep asks for all that open a door. */
    Set<ProductId> everWalked() {
        return new LinkedHashSet<>(walked);
    }

    Walk walk(ProductId product, Urgency urgency) {
        return sweeps.computeIfAbsent(product, Shared::new).anew(urgency);
    }

    /**
     * Waits for the sweep under way and takes what it brought; walks when none was just made.
     *
     * @param after calendar time: a sweep that asked before is of no use. A machine that slept counts its nights as nothing,
     *     so the sweep of last evening was "just made" when it wakes
     */
    void walkUnlessSwept(ProductId product, Urgency urgency, Instant after) {
        sweeps.computeIfAbsent(product, Shared::new).walkUnlessAsked(after, urgency);
    }

    Walk walk(ProductId product, Urgency urgency, Company company) {
        return new Progress(product, company).go(urgency);
    }

    /** Whether walking costs fewer calls than so many single reads; of a product never walked that is not known. */
    boolean isCheaperThan(int reads, ProductId product) {
        return isCheaperThan(reads, Set.of(product));
    }

    boolean isCheaperThan(int reads, Set<ProductId> products) {
        return !products.isEmpty() && pages(products, MOST_PAGES) < reads;
    }

    /**
     * Whether to read rather than to ask so many questions of people who wait. What was never read to its end is worth the
     * try: the questions alone would take every turn from its first reading.
     */
    boolean isWorthReading(int questions, Set<ProductId> products) {
        return pages(products, 0) < questions;
    }

    /** What reading all of them takes, where each that was never read to its end counts as so many pages. */
    private long pages(Set<ProductId> products, int unread) {
        return products.stream()
                .mapToLong(each -> pages.getOrDefault(each, unread))
                .sum();
    }

    /** Goes along on a walk. */
    interface Company {
        Company NONE = new Company() {};

        /** The next page is about to be asked for. */
        default void asking() {}

        /** The page had an answer about this membership, which was kept so. */
        default void met(MembershipId id, Keeper.Kept kept) {}

        /** The pages that are left serve nobody. */
        default boolean isServed() {
            return false;
        }
    }

    /** Walks unless somebody just did: many who wait for the same product share one walk. Says whether it reached the end. */
    boolean walkUnlessRecent(ProductId product, Urgency urgency) {
        return shared.computeIfAbsent(product, Shared::new).walk(urgency);
    }

    /** The last walk over one product that several may share. */
    private final class Shared {
        private final ProductId product;
        private long began;
        private Duration lasts = Duration.ZERO;
        private Instant askedAt = Instant.MIN;
        private boolean complete;

        private Shared(ProductId product) {
            this.product = product;
            this.began = nanoTime.getAsLong();
        }

        private synchronized boolean walk(Urgency urgency) {
            return isRecent() ? complete : anew(urgency).isComplete();
        }

        private synchronized void walkUnlessAsked(Instant after, Urgency urgency) {
            if (!isRecent() || askedAt.isBefore(after)) {
                anew(urgency);
            }
        }

        private boolean isRecent() {
            return nanoTime.getAsLong() - began < lasts.toNanos();
        }

        private synchronized Walk anew(Urgency urgency) {
            began = nanoTime.getAsLong();
            Progress progress = new Progress(product, Company.NONE);
            Walk walk = progress.go(urgency);
            complete = walk.isComplete();
            askedAt = progress.firstAskedAt;
            Duration paced = PER_PAGE.multipliedBy(progress.asked);
            lasts = paced.compareTo(AT_LEAST) > 0 ? paced : AT_LEAST;
            return walk;
        }
    }

    /** One walk under way. */
    private final class Progress {
        private final ProductId product;
        private final Set<PlatformAccount> seen = new LinkedHashSet<>();
        private final Set<MembershipId> ids = new HashSet<>();
        private final Company company;
        private Instant firstAskedAt = Instant.MIN;
        private int offset;
        private int asked;

        private Progress(ProductId product, Company company) {
            this.product = product;
            this.company = company;
            walked.add(product);
        }

        private Walk go(Urgency urgency) {
            while (asked < MOST_PAGES) {
                asked++;
                company.asking();
                Reply<HiltReads.Page> reply = hilt.page(product, offset, urgency);
                if (!(reply instanceof Reply.Said<HiltReads.Page> said)) {
                    return new Walk(product, seen, Optional.of(why(reply)));
                }
                boolean newOnes = keep(said);
                if (said.value().last()) {
                    sizes.walked(product, offset);
                    pages.put(product, asked);
                    return new Walk(product, seen, Optional.empty());
                }
                if (!newOnes) {
                    return new Walk(product, seen, Optional.of("Hilt sends the same page again and again"));
                }
                if (company.isServed()) {
                    return new Walk(product, seen, Optional.of("nobody needs the rest"));
                }
            }
            return new Walk(product, seen, Optional.of("more than " + MOST_PAGES + " pages"));
        }

        /** Says whether the page was any news: a server that ignores the offset would be walked for ever. */
        private boolean keep(Reply.Said<HiltReads.Page> said) {
            HiltReads.Page page = said.value();
            firstAskedAt = offset == 0 ? said.askedAt() : firstAskedAt;
            offset += page.size();
            boolean newOnes = page.rows().isEmpty();
            for (Membership row : page.rows()) {
                newOnes |= ids.add(row.id());
                seen.add(row.account());
                company.met(row.id(), keeper.keep(row, said.askedAt()));
            }
            return newOnes;
        }

        private static String why(Reply<HiltReads.Page> reply) {
            return reply instanceof Reply.Silent<HiltReads.Page> silent
                    ? silent.why()
                    : ((Reply.Absent<HiltReads.Page>) reply).why();
        }
    }
}
