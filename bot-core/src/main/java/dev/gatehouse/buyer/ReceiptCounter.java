package dev.gatehouse.buyer;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.HiltLedger.History;
import dev.gatehouse.buyer.HiltLedger.Receipts;
import dev.gatehouse.membership.EvidenceSource;
import dev.gatehouse.membership.People;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import dev.gatehouse.notice.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the receipts of what a person bought: those of the payments Hilt names for their own memberships. */
public final class ReceiptCounter {
    /** Every receipt costs a question. */
    private static final int MOST = 5;

    private final EvidenceSource evidence;
    private final People people;
    private final HiltLedger ledger;

    public ReceiptCounter(EvidenceSource evidence, People people, HiltLedger ledger) {
        this.evidence = evidence;
        this.people = people;
        this.ledger = ledger;
    }

    Message show(Texts texts, PlatformAccount account) {
        List<Receipt> found = new ArrayList<>();
        boolean whole = true;
        for (Known known : newest(account)) {
            whole &= found.size() >= MOST || gather(known, found);
        }
        Message shown = found.isEmpty() ? texts.message("receipts.none", Map.of()) : list(texts, found);
        return whole
                ? shown
                : found.isEmpty()
                        ? texts.message("receipts.silent", Map.of())
                        : shown.and(texts.message("receipts.silent", Map.of()));
    }

    private List<Known> newest(PlatformAccount account) {
        return evidence.recall(people.of(account).accounts()).known().stream()
                .sorted(Comparator.comparing(Known::askedAt).reversed())
                .limit(MOST)
                .toList();
    }

    /** Says whether Hilt answered. */
    private boolean gather(Known known, List<Receipt> found) {
        if (!(ledger.history(known.membership().id()) instanceof Reply.Said<History> history)) {
            return false;
        }
        for (String transaction : history.value().transactions()) {
            if (found.size() >= MOST) {
                return true;
            }
            if (!(ledger.receipts(Optional.of(transaction), Optional.empty(), 1)
                    instanceof Reply.Said<Receipts> said)) {
                return false;
            }
            said.value().page().stream()
                    .filter(receipt -> receipt.transaction().equals(transaction))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return true;
    }

    private static Message list(Texts texts, List<Receipt> found) {
        Message all = texts.message("receipts.all", Map.of());
        List<Button> buttons = new ArrayList<>();
        for (Receipt receipt : found) {
            String title = receipt.productTitle().orElse("–");
            all = all.and(texts.message(
                    "receipts.one", Map.of("product", title, "amount", receipt.amount(), "at", receipt.createdAt())));
            buttons.add(
                    new Button.Link(texts.words("receipts.verify.button", Map.of("product", title)), receipt.verify()));
        }
        return all.with(buttons);
    }
}
