package dev.gatehouse.buyer;

import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.WriteOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hilt's support tickets. None of the writes is idempotent at Hilt: a ticket sent twice is two tickets. */
public interface HiltSupport {
    /** Tickets on a page; Hilt allows no more. */
    int PAGE = 50;

    /**
     * {@code POST /v1/support/tickets}; the answer is the ticket's id.
     *
     * @param context ids that help whoever answers, under Hilt's own keys such as {@code membership_id}
     */
    WriteOutcome<String> open(String subject, String body, Map<String, String> context);

    /** {@code POST /v1/support/tickets/{id}/message}; refused with 409 once the ticket is closed. */
    WriteOutcome<Boolean> say(String ticketId, String body);

    /** {@code GET /v1/support/tickets/{id}}. */
    Reply<Letters> thread(String ticketId);

    /**
     * {@code GET /v1/support/tickets}.
     *
     * @param page counts from 1
     */
    Reply<List<Ticket>> tickets(Optional<String> status, int page);

    /** A ticket without what was said in it. */
    record Ticket(String id, String subject, String status, Optional<Instant> openedAt) {
        /** Its words for states are not published; these are the ones that end a ticket elsewhere. */
        public boolean isOver() {
            return status.equalsIgnoreCase("CLOSED") || status.equalsIgnoreCase("RESOLVED");
        }
    }

    /** A ticket with what was said in it, oldest first. */
    record Letters(Ticket ticket, List<Said> messages) {}

    /**
     * Something said in a ticket.
     *
     * @param author Hilt's word for who said it; its values are not published
     */
    record Said(String id, Optional<String> author, String body, Optional<Instant> at) {}
}
