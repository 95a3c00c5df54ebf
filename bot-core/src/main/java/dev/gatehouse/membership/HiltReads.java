package dev.gatehouse.membership;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import java.util.List;

/**
 * Hilt's reading routes. Each call waits for its turn in the budget of its urgency, sends at most one request, takes ten
 * seconds at the most and never throws for anything Hilt answers.
 */
public interface HiltReads {
    /** {@code GET /v1/memberships/lookup?identity=}: only rows whose identity type and value are exactly the account's. */
    Reply<List<Membership>> lookup(PlatformAccount account, Urgency urgency);

    /** {@code GET /v1/memberships/{id}}. */
    Reply<Membership> membership(MembershipId id, Urgency urgency);

    /**
     * {@code GET /v1/memberships?product_id=&limit=200&offset=}: one page, in an order Hilt does not promise.
     */
    Reply<Page> page(ProductId product, int offset, Urgency urgency);

    /** {@code GET /v1/payments/{id}}: the membership a payment made; absent when it made none. */
    Reply<MembershipId> membershipOfPayment(String paymentId, Urgency urgency);

    /** {@code GET /v1/integrations/health}: whose key this is; absent also when the key may not ask (403). */
    Reply<Workspace> workspace(Urgency urgency);

    /**
     * One page of a walk.
     *
     * @param rows those of chat platforms only
     * @param last no further page follows: Hilt sent fewer rows than asked for
     * @param size how many rows Hilt sent, readable or not: the next offset
     */
    record Page(List<Membership> rows, boolean last, int size) {}
}
