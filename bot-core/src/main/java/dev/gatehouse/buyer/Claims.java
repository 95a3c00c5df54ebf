package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.buyer.HiltLedger.By;
import dev.gatehouse.buyer.HiltLedger.Receipts;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Texts;
import dev.gatehouse.reconcile.Recorder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Takes a purchase that was made without the account of whoever names it. A transaction is there for everybody to see, so
 * naming one proves nothing: it becomes an item for a human, and the answer never tells whose it is.
 */
public final class Claims {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{8,128}");
    private static final int MOST_OPEN = 3;

    private final HiltLedger ledger;
    private final ClaimRows rows;
    private final Recorder recorder;

    public Claims(HiltLedger ledger, ClaimRows rows, Recorder recorder) {
        this.ledger = ledger;
        this.rows = rows;
        this.recorder = recorder;
    }

    Message claim(Texts texts, PlatformAccount account, Optional<String> typed) {
        Optional<String> name =
                typed.map(String::strip).filter(text -> NAME.matcher(text).matches());
        if (name.isEmpty()) {
            return texts.message(typed.isEmpty() ? "claim.how" : "claim.unknown", Map.of());
        }
        List<Claim> before = rows.of(account).stream()
                .filter(each -> each.state() == Claim.State.OPEN)
                .toList();
        if (before.size() >= MOST_OPEN) {
            return texts.message("claim.many", Map.of());
        }
        Reply<List<Sale>> found = find(name.get());
        if (!(found instanceof Reply.Said<List<Sale>> said)) {
            return texts.message("claim.silent", Map.of());
        }
        return said.value().stream()
                .findFirst()
                .map(sale -> note(texts, account, sale, before))
                .orElseGet(() -> texts.message("claim.unknown", Map.of()));
    }

    /** By a transaction, or by a receipt, which names one. */
    private Reply<List<Sale>> find(String name) {
        Reply<List<Sale>> direct = ledger.search(By.TRANSACTION, name);
        boolean none =
                direct instanceof Reply.Said<List<Sale>> said && said.value().isEmpty();
        if (!none || !(ledger.receipts(Optional.of(name), Optional.empty(), 1) instanceof Reply.Said<Receipts> page)) {
            return direct;
        }
        return page.value().page().stream()
                .filter(receipt -> receipt.id().equals(name))
                .findFirst()
                .map(receipt -> ledger.search(By.TRANSACTION, receipt.transaction()))
                .orElse(direct);
    }

    private Message note(Texts texts, PlatformAccount account, Sale sale, List<Claim> before) {
        if (sale.holder().account().or(() -> rows.of(sale.id())).equals(Optional.of(account))) {
            return texts.message("claim.yours", Map.of());
        }
        if (before.stream().noneMatch(each -> each.membership().equals(sale.id()))) {
            callHuman(account, sale);
        }
        return texts.message("claim.noted", Map.of());
    }

    private void callHuman(PlatformAccount account, Sale sale) {
        Instant now = recorder.clock().instant();
        String id = UUID.randomUUID().toString().substring(0, 8);
        Claim claim = new Claim(id, account, sale.id(), Claim.State.OPEN, now, Optional.empty());
        rows.add(claim);
        recorder.audit()
                .add(Entry.of(now, Entry.Kind.COMMAND, account, "claimed " + sale.id() + " (" + id + ")")
                        .about(sale.id()));
        recorder.alarms()
                .raise(
                        claim.cause(),
                        new Refusal(
                                "CLAIM_OPEN",
                                account + " says that membership " + sale.id() + " is theirs.",
                                "Ask them for more than the transaction, which anybody can see; then: gatehouse claims"
                                        + " assign " + id + ", or: gatehouse claims refuse " + id + "."));
    }
}
