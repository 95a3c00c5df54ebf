package dev.gatehouse.admin;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.HiltLedger;
import dev.gatehouse.buyer.HiltLedger.By;
import dev.gatehouse.buyer.HiltLedger.Receipts;
import dev.gatehouse.buyer.HiltLedger.Renewal;
import dev.gatehouse.buyer.Sale;
import java.util.List;
import java.util.Optional;

/** Looks up what was sold and paid, by whatever a person can name. */
public record Sales(HiltLedger ledger) {

    public List<Sale> search(By what, String value) {
        return Answers.need(ledger.search(what, value));
    }

    public Receipts receipts(Optional<String> text, Optional<ProductId> product, int page) {
        return Answers.need(ledger.receipts(text, product, page));
    }

    public boolean verifies(String receipt) {
        return Answers.need(ledger.verifies(receipt));
    }

    public Renewal renewal(MembershipId id) {
        return Answers.need(ledger.renewal(id));
    }
}
