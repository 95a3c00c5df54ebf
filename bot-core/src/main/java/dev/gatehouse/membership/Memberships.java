package dev.gatehouse.membership;

import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.Entry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** What Hilt says of memberships: recalled from the rows, or asked anew and kept. */
public final class Memberships implements EvidenceSource {
    /** One alarm for the workspace stands already; one more for each of its accounts would bury it. */
    private static final boolean ALARM_STANDS = false;

    private final HiltReads hilt;
    private final MembershipRows rows;
    private final WorkspaceCheck workspace;
    private final Logbook logbook;
    private final Parts parts;

    /** The people at work behind this desk. */
    private record Parts(
            Keeper keeper,
            Walks walks,
            LookupTrust lookups,
            SingleReads single,
            PendingReads pending,
            Inquiry inquiry,
            SelfTest selfTest) {}

    /** @param nanoTime machine time, by which walks are shared */
    public Memberships(
            HiltReads reads, MembershipRows rows, WorkspaceCheck workspace, Logbook logbook, LongSupplier nanoTime) {
        this.hilt = new AlarmedReads(reads, logbook.alarms());
        this.rows = rows;
        this.workspace = workspace;
        this.logbook = logbook;
        this.parts = parts(nanoTime);
    }

    private Parts parts(LongSupplier nanoTime) {
        Keeper keeper = new Keeper(rows);
        Walks walks = new Walks(hilt, keeper, new ListSizes(logbook.alarms()), nanoTime);
        LookupTrust lookups = new LookupTrust(logbook.alarms());
        Missing missing = new Missing(logbook.alarms());
        Inquiry inquiry = new Inquiry(hilt, rows, keeper, walks, new Inquiry.Doubts(lookups, missing, logbook.clock()));
        SingleReads single = new SingleReads(hilt, keeper, missing, workspace, logbook);
        PendingReads pending = new PendingReads(single, walks, keeper, workspace, nanoTime);
        SelfTest selfTest = new SelfTest(hilt, rows, lookups, missing, logbook.clock());
        return new Parts(keeper, walks, lookups, single, pending, inquiry, selfTest);
    }

    /** What the rows hold of one account. */
    public List<Known> known(PlatformAccount account) {
        return rows.of(account);
    }

    @Override
    public Evidence recall(Set<PlatformAccount> person) {
        List<Known> all = all(person);
        if (workspace.isForeign()) {
            return new Evidence.Silent("the Hilt key belongs to another workspace", all, ALARM_STANDS);
        }
        Instant oldest =
                all.stream().map(Known::askedAt).min(Instant::compareTo).orElse(Instant.MIN);
        return new Evidence.Answered(all, hasUnknown(person) ? Instant.MIN : oldest);
    }

    @Override
    public Evidence ask(Set<PlatformAccount> person, Urgency urgency) {
        Standing standing = workspace.standing(urgency);
        if (standing instanceof Standing.Foreign foreign) {
            return new Evidence.Silent(foreign.why(), all(person), ALARM_STANDS);
        }
        Hearing hearing = new Hearing();
        for (PlatformAccount account : person) {
            if (hearing.goesOn()) {
                parts.inquiry().about(account, urgency, hearing);
                note(account, urgency, hearing);
            }
        }
        return hearing.evidence(standing, all(person), hasUnknown(person));
    }

    private void note(PlatformAccount account, Urgency urgency, Hearing hearing) {
        if (urgency != Urgency.SWEEP) {
            List<Known> now = rows.of(account);
            logbook.write(Entry.Kind.LOOKUP, account, hearing.inWords(now.size()));
            now.forEach(logbook::write);
        }
    }

    /** Reads the one membership an event named. */
    public ReadOutcome read(MembershipId id, Urgency urgency) {
        return parts.single().read(id, urgency);
    }

    /** Where memberships that events name wait to be read together. */
    public PendingReads pending() {
        return parts.pending();
    }

    /**
     * Walks the product if that costs fewer calls than {@code looks} questions about one account each would, unless
     * somebody just did.
     *
     * @param after only what was asked at or after this instant is of use
     */
    public void askTogether(ProductId product, int looks, Instant after) {
        if (parts.walks().isCheaperThan(looks, product)
                && !(workspace.standing(Urgency.EVENT) instanceof Standing.Foreign)) {
            parts.walks().walkUnlessSwept(product, Urgency.EVENT, after);
        }
    }

    /**
     * Reads every membership of the products for people who wait, unless somebody just did and where it costs fewer calls
     * than {@code looks} questions about one account each would. Whether all was read; that somebody is missing in it
     * proves nothing.
     */
    public boolean readTogether(Set<ProductId> products, int looks) {
        return parts.walks().isWorthReading(looks, products)
                && workspace.standing(Urgency.BUYER) instanceof Standing.Ours
                && products.stream().allMatch(each -> parts.walks().walkUnlessRecent(each, Urgency.BUYER));
    }

    /** Reads every membership of a product and keeps it. Blocks for minutes where there are many. */
    public Walk walk(ProductId product, Urgency urgency) {
        if (workspace.standing(urgency) instanceof Standing.Foreign foreign) {
            return new Walk(product, Set.of(), Optional.of(foreign.why()));
        }
        return parts.walks().walk(product, urgency);
    }

    /**
     * Whether a waiting buyer's membership of a product is there by now: the one that lasts longest. Until a look-up by
     * number was seen to work, the product's pages are read as well, shared by all who wait.
     */
    public Optional<Known> find(PlatformAccount account, ProductId product, Urgency urgency) {
        if (!(workspace.standing(urgency) instanceof Standing.Foreign)) {
            Reply<List<Membership>> reply = hilt.lookup(account, urgency);
            if (reply instanceof Reply.Said<List<Membership>> said) {
                said.value().forEach(each -> parts.keeper().keep(each, said.askedAt()));
                if (!said.value().isEmpty()) {
                    parts.lookups().matched();
                }
            }
            if (!parts.lookups().isProven()) {
                parts.walks().walkUnlessRecent(product, urgency);
            }
        }
        return rows.of(account).stream()
                .filter(known -> known.membership().product().equals(product))
                .max(Comparator.comparing(known -> known.membership().lastEnd().orElse(Instant.MAX)));
    }

    /**
     * Tests whether look-ups by number find what is there; at start and daily, hourly while they are off. Says whether
     * they are believed now.
     */
    public boolean testLookups() {
        if (!(workspace.standing(Urgency.SWEEP) instanceof Standing.Foreign)) {
            parts.selfTest().run();
        }
        return parts.lookups().isUsable();
    }

    private boolean hasUnknown(Set<PlatformAccount> person) {
        return person.stream().anyMatch(account -> rows.of(account).isEmpty());
    }

    private List<Known> all(Set<PlatformAccount> person) {
        return person.stream().flatMap(account -> rows.of(account).stream()).toList();
    }
}
