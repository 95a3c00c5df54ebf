package dev.gatehouse.buyer;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.membership.Reply;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Hilt's routes about what was sold and paid. Budget, time limit and errors as for
 * {@link dev.gatehouse.membership.HiltReads}; always in the buyer's class, since a person waits.
 */
public interface HiltLedger {
    /** Receipts on a page; Hilt allows no more. */
    int PAGE = 100;

    /** {@code GET /v1/memberships/lookup}: only rows that match exactly. */
    Reply<List<Sale>> search(By what, String value);

    /** {@code GET /v1/memberships/{id}} with the payments it was made of. */
    Reply<History> history(MembershipId id);

    /**
     * {@code GET /v1/receipts}: one page, newest first as far as Hilt keeps an order.
     *
     * @param text found in ids, transactions and titles
     * @param page counts from 1
     */
    Reply<Receipts> receipts(Optional<String> text, Optional<ProductId> product, int page);

    /** {@code GET /v1/receipt/{id}/verify}: whether Hilt still vouches for it. */
    Reply<Boolean> verifies(String receiptId);

    /** {@code GET /v1/memberships/{id}/reactivation}. */
    Reply<Renewal> renewal(MembershipId id);

    /** What memberships can be looked for by. */
    enum By {
        IDENTITY,
        WALLET,
        TRANSACTION
    }

    /**
     * A membership and what was paid for it.
     *
     * @param transactions newest first
     */
    record History(Sale sale, List<String> transactions) {}

    /**
     * A page of receipts.
     *
     * @param total on all pages
     */
    record Receipts(List<Receipt> page, long total) {}

    /**
     * Links with which a membership goes on. Whether they lock the buyer's identity is not published, so they are shown
     * beside a handoff link, never instead of one.
     */
    record Renewal(String productTitle, String amount, URI renew, URI reactivate) {}
}
