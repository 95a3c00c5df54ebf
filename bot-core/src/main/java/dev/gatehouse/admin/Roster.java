package dev.gatehouse.admin;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Judge;
import dev.gatehouse.reconcile.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everybody some gates have to do with: who paid, who was let in, and about whom something is decided by hand. */
public final class Roster {
    private static final int PAGE = 500;
    private static final int MOST_BY_HAND = 1_000_000;
    private static final Comparator<PlatformAccount> ORDER =
            Comparator.comparing(PlatformAccount::platform).thenComparingLong(PlatformAccount::id);

    private final EvidenceSource evidence;
    private final Judge judge;
    private final Rows rows;
    private final Function<Gate, String> title;

    public Roster(EvidenceSource evidence, Judge judge, Rows rows, Function<Gate, String> title) {
        this.evidence = evidence;
        this.judge = judge;
        this.rows = rows;
        this.title = title;
    }

    /** Accounts in a fixed order, which may have nothing to do with a given gate. */
    public List<PlatformAccount> accounts(List<Gate> gates) {
        TreeSet<PlatformAccount> all = new TreeSet<>(ORDER);
        Optional<PlatformAccount> last = Optional.empty();
        List<PlatformAccount> page;
        do {
            page = rows.memberships().accountsAfter(last, PAGE);
            all.addAll(page);
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
        gates.forEach(gate -> rows.grants().at(gate.id()).forEach(grant -> all.add(grant.account())));
        all.addAll(rows.exceptions().accounts(MOST_BY_HAND));
        return List.copyOf(all);
    }

    /** Nobody is asked anything: it is what Hilt said last. */
    public List<MemberLine> lines(Collection<PlatformAccount> accounts, List<Gate> gates) {
        return accounts.stream().flatMap(account -> lines(account, gates)).toList();
    }

    private Stream<MemberLine> lines(PlatformAccount account, List<Gate> gates) {
        List<Gate> here = gates.stream()
                .filter(gate -> gate.platform() == account.platform())
                .toList();
        if (here.isEmpty()) {
            return Stream.empty();
        }
        Person person = rows.people().of(account);
        Evidence recalled = evidence.recall(person.accounts());
        List<HandException> words = rows.exceptions().of(account);
        return here.stream().flatMap(gate -> lines(account, gate, person, recalled, words));
    }

    private Stream<MemberLine> lines(
            PlatformAccount account, Gate gate, Person person, Evidence recalled, List<HandException> all) {
        Instant now = judge.clock().instant();
        List<HandException> words = all.stream()
                .filter(each -> each.gate().equals(gate.id()) && each.countsAt(now))
                .toList();
        Optional<Membership> membership = membership(gate, recalled);
        boolean letIn = rows.grants().find(account, gate.id()).map(Grant::letIn).orElse(false);
        if (words.isEmpty() && membership.isEmpty() && !letIn) {
            return Stream.empty();
        }
        Decision decision = judge.decide(gate, recalled, person, account);
        MemberLine line = new MemberLine(
                account,
                gate.id(),
                title.apply(gate),
                standing(decision),
                decision instanceof Decision.Allow allow ? allow.until() : Optional.empty(),
                membership,
                Optional.empty());
        return words.isEmpty() ? Stream.of(line) : words.stream().map(word -> with(line, word));
    }

    private static MemberLine with(MemberLine line, HandException word) {
        return new MemberLine(
                line.account(),
                line.gate(),
                line.door(),
                line.standing(),
                line.until(),
                line.membership(),
                Optional.of(word));
    }

    /** The one that lasts longest. */
    private static Optional<Membership> membership(Gate gate, Evidence recalled) {
        return recalled.known().stream()
                .map(Known::membership)
                .filter(each -> gate.products().contains(each.product()))
                .max(Comparator.comparing(each -> each.lastEnd().orElse(Instant.MAX)));
    }

    private static String standing(Decision decision) {
        if (decision instanceof Decision.Allow allow) {
            return allow.phase().name().toLowerCase(Locale.ROOT);
        }
        return decision instanceof Decision.Hold ? "held" : "lapsed";
    }
}
