package dev.gatehouse.buyer;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.HandException;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.Person;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Rows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person's standing rests on: every membership known with what Hilt said last, and what a human decided. */
public final class Reasons {
    private final Standing standing;
    private final EvidenceSource evidence;
    private final Rows rows;
    private final Names names;
    private final InstantSource clock;

    /** How doors and products are called. */
    public record Names(Doors doors, Catalog catalog) {}

    public Reasons(Standing standing, EvidenceSource evidence, Rows rows, Names names, InstantSource clock) {
        this.standing = standing;
        this.evidence = evidence;
        this.rows = rows;
        this.names = names;
        this.clock = clock;
    }

    Message of(Texts texts, Customer customer, List<Gate> gates) {
        Message all = standing.describe(texts, customer, gates);
        Person person = rows.people().of(customer.account());
        List<Known> known = evidence.recall(person.accounts()).known();
        for (Known each : known) {
            all = all.and(membership(texts, each, gates));
        }
        for (Gate gate : gates) {
            Optional<Message> word = byHand(texts, customer, gate);
            all = word.isPresent() ? all.and(word.get()) : all;
        }
        return known.isEmpty() ? all.and(texts.message("why.none", Map.of())) : all;
    }

    private Message membership(Texts texts, Known known, List<Gate> gates) {
        Membership membership = known.membership();
        Map<String, Object> values = new HashMap<>();
        values.put(
                "product",
                names.catalog()
                        .find(membership.product())
                        .map(Product::title)
                        .orElse(membership.product().value()));
        values.put("status", membership.said());
        values.put("at", known.askedAt());
        values.put(
                "account",
                membership.account().platform().title() + " "
                        + membership.account().id());
        String doors = gates.stream()
                .filter(gate -> gate.products().contains(membership.product()))
                .map(names.doors()::title)
                .collect(Collectors.joining(", "));
        values.put("doors", doors.isEmpty() ? "–" : doors);
        Optional<Instant> end = membership.lastEnd();
        end.ifPresent(until -> values.put("until", until));
        return texts.message(end.isPresent() ? "why.membership" : "why.membership.open", values);
    }

    private Optional<Message> byHand(Texts texts, Customer customer, Gate gate) {
        return HandException.counting(rows.exceptions().of(customer.account()), gate.id(), clock.instant())
                .map(each -> texts.message(
                        "why.hand." + each.kind().name(),
                        Map.of("door", names.doors().title(gate))));
    }
}
