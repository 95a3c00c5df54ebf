package dev.gatehouse.buyer;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.buyer.SupportRows.Asked;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.membership.People;
import dev.gatehouse.membership.WriteOutcome;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.reconcile.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what people write to support to Hilt. A ticket sent twice is two tickets there: the wish is a row before it is
 * sent, with a reference in its subject by which {@link Replies} finds it when the answer was lost.
 */
public final class Helpdesk {
    static final Duration FIRST_LOOK = Duration.ofMinutes(2);
    private static final Duration LISTENING = Duration.ofMinutes(15);
    private static final int LONGEST = 4000;

    /** Replies are dated by Hilt's clock, and a ticket begins without any. */
    private static final Instant NOTHING_TOLD = Instant.EPOCH;

    private final HiltSupport hilt;
    private final SupportRows rows;
    private final EvidenceSource evidence;
    private final People people;
    private final Recorder recorder;

    public Helpdesk(HiltSupport hilt, SupportRows rows, EvidenceSource evidence, People people, Recorder recorder) {
        this.hilt = hilt;
        this.rows = rows;
        this.evidence = evidence;
        this.people = people;
        this.recorder = recorder;
    }

    Message ask(Texts texts, Customer customer) {
        rows.listen(customer.account(), now().plus(LISTENING));
        return texts.message("support.ask", Map.of());
    }

    boolean isAsked(Customer customer) {
        return rows.isListening(customer.account(), now());
    }

    Message send(Texts texts, Customer customer, String words) {
        PlatformAccount account = customer.account();
        rows.heard(account);
        String body = words.strip();
        if (body.isEmpty() || body.length() > LONGEST) {
            return texts.message("support.size", Map.of("most", LONGEST));
        }
        if (rows.of(account).stream().anyMatch(each -> each.ticket().isEmpty())) {
            return texts.message("support.uncertain", Map.of());
        }
        Instant now = now();
        String reference = UUID.randomUUID().toString().substring(0, 8);
        Asked wish =
                new Asked(reference, account, Optional.empty(), now, NOTHING_TOLD, Optional.of(now.plus(FIRST_LOOK)));
        rows.want(wish);
        return sent(texts, wish, hilt.open(subject(wish), body, context(account)));
    }

    private static String subject(Asked wish) {
        return wish.account().platform().title() + " " + wish.account().identity() + " [" + wish.reference() + "]";
    }

    private Map<String, String> context(PlatformAccount account) {
        Map<String, String> context = new HashMap<>(Map.of("source", "gatehouse"));
        evidence.recall(people.of(account).accounts()).known().stream()
                .findFirst()
                .map(Known::membership)
                .ifPresent(each -> {
                    context.put("membership_id", each.id().value());
                    context.put("product_id", each.product().value());
                });
        return context;
    }

    private Message sent(Texts texts, Asked wish, WriteOutcome<String> outcome) {
        if (outcome instanceof WriteOutcome.Done<String> done) {
            rows.save(wish.opened(done.value(), now().plus(FIRST_LOOK)));
            write(wish, "opened ticket " + done.value());
            return texts.message("support.sent", Map.of());
        }
        if (outcome instanceof WriteOutcome.Refused<String> refused) {
            rows.forget(wish.reference());
            write(wish, "no ticket: " + refused.why());
            return texts.message("support.refused", Map.of());
        }
        write(wish, "a ticket may have been opened: " + ((WriteOutcome.Unknown<String>) outcome).why());
        return texts.message("support.uncertain", Map.of());
    }

    private void write(Asked wish, String words) {
        recorder.audit().add(Entry.of(now(), Entry.Kind.COMMAND, wish.account(), words));
    }

    private Instant now() {
        return recorder.clock().instant();
    }
}
