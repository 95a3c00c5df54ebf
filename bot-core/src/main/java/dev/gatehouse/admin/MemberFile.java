package dev.gatehouse.admin;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.audit.AuditReader;
import dev.gatehouse.audit.AuditReader.Numbered;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Judge;
import dev.gatehouse.reconcile.Rows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything about a person at the gates of one place, and why; Hilt is asked anew. */
public final class MemberFile {
    private static final int TRAIL = 400;
    private static final int SHOWN = 12;

    private final EvidenceSource evidence;
    private final Judge judge;
    private final Rows rows;
    private final AuditReader trail;

    /**
     * How the person stands at one gate.
     *
     * @param memberships of the gate's products, of whichever account of the person
     * @param exceptions by hand that count now
     */
    public record AtGate(
            Gate gate,
            Decision decision,
            Optional<Grant> grant,
            List<Known> memberships,
            List<HandException> exceptions) {}

    /**
     * A person at some gates.
     *
     * @param silent Hilt did not answer: it is what was known before
     * @param trail the newest of what was done at these gates, oldest first
     */
    public record Account(Person person, boolean silent, List<AtGate> gates, List<Numbered> trail) {}

    public MemberFile(EvidenceSource evidence, Judge judge, Rows rows, AuditReader trail) {
        this.evidence = evidence;
        this.judge = judge;
        this.rows = rows;
        this.trail = trail;
    }

    /** Shows nothing of other gates: those are other people's business. */
    public Account of(PlatformAccount account, List<Gate> gates) {
        Person person = rows.people().of(account);
        Evidence asked = evidence.ask(person.accounts(), Urgency.BUYER);
        Set<GateId> ids = gates.stream().map(Gate::id).collect(Collectors.toSet());
        List<Numbered> here = trail.of(account, TRAIL).stream()
                .filter(each -> each.entry().gate().map(ids::contains).orElse(false))
                .toList();
        return new Account(
                person,
                asked instanceof Evidence.Silent,
                gates.stream().map(gate -> at(gate, account, person, asked)).toList(),
                here.subList(Math.max(0, here.size() - SHOWN), here.size()));
    }

    private AtGate at(Gate gate, PlatformAccount account, Person person, Evidence asked) {
        List<Known> memberships = asked.known().stream()
                .filter(known -> gate.products().contains(known.membership().product()))
                .toList();
        List<HandException> exceptions = rows.exceptions().of(account).stream()
                .filter(each -> each.gate().equals(gate.id()))
                .filter(each -> each.countsAt(judge.clock().instant()))
                .toList();
        return new AtGate(
                gate,
                judge.decide(gate, asked, person, account),
                rows.grants().find(account, gate.id()),
                memberships,
                exceptions);
    }
}
