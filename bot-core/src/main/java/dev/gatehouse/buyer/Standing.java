package dev.gatehouse.buyer;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.buyer.Shelf.Ware;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.notice.Listeners;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Judge;
import dev.gatehouse.reconcile.Rows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a person stands at each gate, in words; asking sets off a look at Hilt and at the door. */
public final class Standing {
    private final EvidenceSource evidence;
    private final Judge judge;
    private final Rows rows;
    private final Doors doors;
    private final Doorbell doorbell;
    private final Listeners listeners;

    public Standing(
            EvidenceSource evidence, Judge judge, Rows rows, Doors doors, Doorbell doorbell, Listeners listeners) {
        this.evidence = evidence;
        this.judge = judge;
        this.rows = rows;
        this.doors = doors;
        this.doorbell = doorbell;
        this.listeners = listeners;
    }

    Message describe(Texts texts, Customer customer, List<Gate> gates) {
        PlatformAccount account = customer.account();
        Person person = rows.people().of(account);
        if (person.isFormer(account)) {
            return texts.message("moved.away", Map.of());
        }
        Evidence asked = evidence.ask(person.accounts(), Urgency.BUYER);
        doorbell.ring(Ring.atDoor(account, Urgency.BUYER, "asked for the membership"));
        Message all = texts.empty();
        for (Gate gate : gates) {
            Optional<Message> line = line(texts, person, account, gate, asked);
            all = line.isPresent() ? all.and(line.get()) : all;
        }
        if (asked instanceof Evidence.Silent) {
            all = texts.message("status.silent", Map.of()).and(all);
        }
        Message standing = all.parts().isEmpty() ? texts.message("status.none", values(account)) : all;
        return standing.and(linked(texts, person, account)).and(unreachable(texts, account));
    }

    /** Whoever asks reads the answer, so it is the place to say what cannot be said in private. */
    private Message unreachable(Texts texts, PlatformAccount account) {
        return listeners
                .of(account)
                .unreachableSince()
                .map(since -> texts.message("status.unreachable." + account.platform(), Map.of("since", since)))
                .orElse(texts.empty());
    }

    /** What an account is told that its owner has left; everything it could buy would be somebody else's door. */
    Optional<Message> movedAway(Texts texts, PlatformAccount account) {
        return rows.people().of(account).isFormer(account)
                ? Optional.of(texts.message("moved.away", Map.of()))
                : Optional.empty();
    }

    private static Message linked(Texts texts, Person person, PlatformAccount account) {
        String others = person.present().stream()
                .filter(each -> !each.equals(account))
                .map(each -> each.platform().title() + " " + each.id())
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? texts.empty() : texts.message("status.linked", Map.of("accounts", others));
    }

    /** What the buyer should know before the link: the same door is already open to them. */
    Optional<Message> alreadyLive(Texts texts, PlatformAccount account, Ware ware) {
        Person person = rows.people().of(account);
        if (!(evidence.recall(person.accounts()) instanceof Evidence.Answered recalled)) {
            return Optional.empty();
        }
        Decision decision = judge.decide(ware.gate(), recalled, person, account);
        if (!(decision instanceof Allow allow) || allow.until().isEmpty()) {
            return Optional.empty();
        }
        boolean same = recalled.all().stream()
                .map(Known::membership)
                .anyMatch(each -> each.product().equals(ware.product().id())
                        && each.lastEnd().equals(allow.until()));
        String door = doors.title(ware.gate());
        return Optional.of(texts.message(
                same ? "buy.link.already" : "buy.link.other",
                Map.of(
                        "product",
                        ware.product().title(),
                        "door",
                        door,
                        "end",
                        allow.until().get())));
    }

    /** Whether the person has or once had a membership of the product. */
    boolean everHad(PlatformAccount account, ProductId product) {
        return evidence.recall(rows.people().of(account).accounts()).known().stream()
                .anyMatch(known -> known.membership().product().equals(product));
    }

    private Optional<Message> line(Texts texts, Person person, PlatformAccount account, Gate gate, Evidence asked) {
        Decision decision = judge.decide(gate, asked, person, account);
        Map<String, Object> values = values(account);
        values.put("door", doors.title(gate));
        if (decision instanceof Allow allow) {
            return Optional.of(allowed(texts, values, allow).and(owed(texts, account, gate)));
        }
        if (decision instanceof Decision.Hold hold && isKnown(gate, asked)) {
            values.put("why", hold.reason());
            return Optional.of(texts.message("status.hold", values));
        }
        return isKnown(gate, asked) ? Optional.of(texts.message("status.lapsed", values)) : Optional.empty();
    }

    private static Message allowed(Texts texts, Map<String, Object> values, Allow allow) {
        String key = allow.phase() == Phase.ACTIVE ? "status.active" : "status.grace";
        Optional<Instant> until = allow.until();
        until.ifPresent(end -> values.put("until", end));
        return texts.message(until.isPresent() ? key : key + ".open", values);
    }

    /** Paid, but not inside yet: why, and for whoever has to go in by themselves the way. */
    private Message owed(Texts texts, PlatformAccount account, Gate gate) {
        return rows.grants()
                .find(account, gate.id())
                .filter(grant -> grant.want() == Grant.Want.INSIDE && grant.state() != Grant.State.DONE)
                .map(grant -> grant.state() == Grant.State.AWAITS_PERSON
                        ? texts.message("status.owed.go", Map.of("why", grant.words()))
                                .with(wayIn(texts, account, gate))
                        : texts.message("status.owed", Map.of("why", grant.words())))
                .orElse(texts.empty());
    }

    private List<Button> wayIn(Texts texts, PlatformAccount account, Gate gate) {
        return doors
                .on(gate.platform())
                .flatMap(door -> door.wayIn(account, gate))
                .map(url -> (Button) new Button.Link(texts.plain("notice.go.button"), url))
                .stream()
                .toList();
    }

    private static boolean isKnown(Gate gate, Evidence asked) {
        return asked.known().stream()
                .anyMatch(known -> gate.products().contains(known.membership().product()));
    }

    private static Map<String, Object> values(PlatformAccount account) {
        Map<String, Object> values = new HashMap<>();
        values.put("command", account.platform().buyCommand());
        return values;
    }
}
