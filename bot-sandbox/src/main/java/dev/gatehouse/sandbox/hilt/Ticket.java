package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A cry for help. */
record Ticket(
        String id, String subject, String category, ObjectNode context, Instant createdAt, List<Message> messages) {
    /** One thing said in it. */
    record Message(String id, String body, Instant at) {}

    Ticket and(Message message) {
        List<Message> more = new ArrayList<>(messages);
        more.add(message);
        return new Ticket(id, subject, category, context, createdAt, List.copyOf(more));
    }
}
