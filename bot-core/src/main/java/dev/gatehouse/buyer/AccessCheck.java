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
        return open(gates, person, question, evidence.recall(person.accounts()))
                .orElseGet(() -> asked(gates, person, question, customer));
    }

    private Answer asked(List<Gate> gates, Person person, Question question, Customer customer) {
        Evidence fresh = evidence.ask(person.accounts(), Urgency.EVENT);
        Optional<Answer> open = open(gates, person, question, fresh);
        if (open.isPresent()) {
            return open.get();
        }
        List<Decision> decisions = gates.stream()
                .map(gate -> judge.decide(gate, fresh, person, question.account()))
                .toList();
        Optional<Decision> held =
                decisions.stream().filter(Decision.Hold.class::isInstance).findFirst();
        return held.<Answer>map(hold -> new Answer.Unknown(hold.reason()))
                .orElseGet(() -> new Answer.Closed(decisions.get(0).reason(), checkout(question, customer)));
    }

    private Optional<Answer> open(List<Gate> gates, Person person, Question question, Evidence known) {
        for (Gate gate : gates) {
            if (judge.decide(gate, known, person, question.account()) instanceof Decision.Allow allow) {
                return Optional.of(new Answer.Open(gate, allow));
            }
        }
        return Optional.empty();
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
