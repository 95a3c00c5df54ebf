package dev.gatehouse.buyer;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.buyer.Shelf.Ware;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.membership.People;
import dev.gatehouse.reconcile.Judge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells other programs whether somebody has access, and where it is to be had. What is known is enough for a yes. */
public final class AccessCheck {
    private final Shelf shelf;
    private final Till till;
    private final EvidenceSource evidence;
    private final People people;
    private final Judge judge;

    /** What is asked: of one gate, of the gates one product opens, or of all on the account's platform. */
    public record Question(PlatformAccount account, Optional<GateId> gate, Optional<ProductId> product) {
        boolean isAbout(Gate each) {
            return each.platform() == account.platform()
                    && gate.map(each.id()::equals).orElse(true)
                    && product.map(each.products()::contains).orElse(true);
        }
    }

    /** What is answered. */
    public sealed interface Answer {
        /** Access, for now. */
        record Open(Gate gate, Decision.Allow why) implements Answer {}

        /**
         * No access.
         *
         * @param checkout a personal link; empty when nothing can be sold now
         */
        record Closed(String why, Optional<Handoff> checkout) implements Answer {}

        /** Nobody can tell now; whoever asks keeps what was true before. */
        record Unknown(String why) implements Answer {}

        /** No such gate, or none that this product opens. */
        record NoGate() implements Answer {}
    }

    private record Judged(Gate gate, Decision decision) {}

    public AccessCheck(Shelf shelf, Till till, EvidenceSource evidence, People people, Judge judge) {
        this.shelf = shelf;
        this.till = till;
        this.evidence = evidence;
        this.people = people;
        this.judge = judge;
    }

    /** May block while Hilt is asked, behind those who wait in the chat: a busy site takes no call of theirs. */
    public Answer answer(Question question) {
        Customer customer = new Customer(question.account(), "", Optional.empty(), Locale.ENGLISH, Optional.empty());
        List<Gate> gates =
                shelf.gates(customer).stream().filter(question::isAbout).toList();
        if (gates.isEmpty()) {
            return new Answer.NoGate();
        }
        Person person = people.of(question.account());
        List<Judged> known = judged(gates, person, question, evidence.recall(person.accounts()));
        return open(known).orElseGet(() -> {
            Evidence fresh = evidence.ask(person.accounts(), Urgency.EVENT);
            return asked(judged(gates, person, question, fresh), question, customer);
        });
    }

    private Answer asked(List<Judged> fresh, Question question, Customer customer) {
        return open(fresh)
                .or(() -> held(fresh))
                .orElseGet(() -> new Answer.Closed(fresh.get(0).decision().reason(), checkout(question, customer)));
    }

    private List<Judged> judged(List<Gate> gates, Person person, Question question, Evidence what) {
        return gates.stream()
                .map(gate -> new Judged(gate, judge.decide(gate, what, person, question.account())))
                .toList();
    }

    private static Optional<Answer> open(List<Judged> all) {
        return all.stream()
                .filter(each -> each.decision() instanceof Decision.Allow)
                .findFirst()
                .map(each -> new Answer.Open(each.gate(), (Decision.Allow) each.decision()));
    }

    private static Optional<Answer> held(List<Judged> all) {
        return all.stream()
                .filter(each -> each.decision() instanceof Decision.Hold)
                .findFirst()
                .map(each -> new Answer.Unknown(each.decision().reason()));
    }

    private Optional<Handoff> checkout(Question question, Customer customer) {
        return shelf.onSale(customer).stream()
                .filter(ware -> question.isAbout(ware.gate()))
                .filter(ware ->
                        question.product().map(ware.product().id()::equals).orElse(true))
                .findFirst()
                .flatMap((Ware ware) -> till.link(customer, ware));
    }
}
