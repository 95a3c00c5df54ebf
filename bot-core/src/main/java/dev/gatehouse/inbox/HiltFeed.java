package dev.gatehouse.inbox;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.membership.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hilt's log of events, {@code GET /v1/integrations/events}, which a key may be refused. Each call waits for its turn in
 * the budget and sends at most one request.
 */
public interface HiltFeed {
    /** Records on a page; Hilt allows no more. */
    int PAGE = 100;

    /**
     * Reads one page; absent when the key may not.
     *
     * @param number counts from 1, in whatever order Hilt keeps its log
     */
    Reply<Page> page(int number);

    /**
     * One page of the log.
     *
     * @param total records on all pages
     */
    record Page(List<Event> events, long total) {
        int pages() {
            return (int) Math.min(Integer.MAX_VALUE, (total + PAGE - 1) / PAGE);
        }
    }

    /**
     * A record of the log.
     *
     * @param livemode false only when it says so
     */
    record Event(
            String type,
            Optional<MembershipId> membership,
            Optional<String> payment,
            Optional<Instant> createdAt,
            boolean livemode) {
        Optional<String> occurrence() {
            return Occurrence.of(type, membership, payment, createdAt);
        }
    }
}
