package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.hilt.Ticket.Message;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Where tickets are opened and answered. */
public final class SupportDesk {
    private static final String MERCHANT = "merchant";
    private static final String STAFF = "staff";

    private final Workspaces workspaces;
    private final InstantSource clock;
    private final Chance chance;
    private final Announcer announcer;

    SupportDesk(Workspaces workspaces, InstantSource clock, Chance chance, Announcer announcer) {
        this.workspaces = workspaces;
        this.clock = clock;
        this.chance = chance;
        this.announcer = announcer;
    }

    Ticket open(Workspace in, String subject, String body, String category, ObjectNode context) {
        Instant now = clock.instant();
        Message first = new Message(chance.uuid(), MERCHANT, body, now);
        Ticket ticket =
                new Ticket("hilt_ticket_" + chance.text(16), subject, category, context, now, false, List.of(first));
        in.tickets().put(ticket.id(), ticket);
        announcer.announceTicket(in, ticket);
        return ticket;
    }

    /** @throws Refusal 409 once it is closed */
    Ticket say(Workspace in, Ticket ticket, String body) {
        if (ticket.closed()) {
            throw Refusal.of(409, "Ticket is closed");
        }
        Ticket longer = ticket.and(new Message(chance.uuid(), MERCHANT, body, clock.instant()));
        in.tickets().put(ticket.id(), longer);
        return longer;
    }

    /** Tickets of the live workspace, oldest first. */
    public List<Ticket> all() {
        return workspaces.live().tickets().oldestFirst();
    }

    /** Somebody of Hilt's staff answers. */
    public void answer(String ticketId, String body) {
        change(ticketId, STAFF, body, false);
    }

    /** Somebody of Hilt's staff answers for the last time. */
    public void close(String ticketId, String body) {
        change(ticketId, STAFF, body, true);
    }

    private void change(String ticketId, String author, String body, boolean last) {
        Workspace in = workspaces.live();
        synchronized (in) {
            Ticket ticket = in.tickets()
                    .find(ticketId)
                    .orElseThrow(() -> new IllegalArgumentException("No ticket " + ticketId))
                    .and(new Message(chance.uuid(), author, body, clock.instant()));
            in.tickets().put(ticketId, last ? ticket.over() : ticket);
        }
    }
}
