package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A cry for help. */
public record Ticket(
        String id,
        String subject,
        String category,
        ObjectNode context,
        Instant createdAt,
        boolean closed,
        List<Message> messages) {
    /**
     * One thing said in it.
     *
     * @param author Hilt's word for who said it
     */
    public record Message(String id, String author, String body, Instant at) {}

    String status() {
        return closed ? "CLOSED" : "OPEN";
    }

    Ticket and(Message message) {
        List<Message> more = new ArrayList<>(messages);
        more.add(message);
        return new Ticket(id, subject, category, context, createdAt, closed, List.copyOf(more));
    }

    Ticket over() {
        return new Ticket(id, subject, category, context, createdAt, true, messages);
    }
}
