package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.buyer.HiltSupport;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.WriteOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hilt's support tickets over the wire. */
record SupportRoutes(Wire wire, Target target) implements HiltSupport {
    private static final String TICKETS = "/v1/support/tickets";

    @Override
    public WriteOutcome<String> open(String subject, String body, Map<String, String> context) {
        ObjectNode wish = JsonNodeFactory.instance
                .objectNode()
                .put("subject", subject)
                .put("body", body)
                .put("category", "OTHER");
        ObjectNode about = wish.putObject("context");
        context.forEach(about::put);
        return wire.write(
                Call.post(Area.SUPPORT, TICKETS, TICKETS, wish.toString()),
                Urgency.BUYER,
                (json, askedAt) ->
                        new Reply.Said<>(Fields.of(json, "the ticket").needText("ticket_id"), askedAt));
    }

    @Override
    public WriteOutcome<Boolean> say(String ticketId, String body) {
        if (!Target.isId(ticketId)) {
            return new WriteOutcome.Refused<>(WriteOutcome.NOT_SENT, Target.isNone(ticketId));
        }
        Call call = Call.post(
                Area.SUPPORT,
                TICKETS + "/{id}/message",
                TICKETS + "/" + ticketId + "/message",
                JsonNodeFactory.instance.objectNode().put("body", body).toString());
        return wire.write(call, Urgency.BUYER, (json, askedAt) -> new Reply.Said<>(true, askedAt));
    }

    @Override
    public Reply<Letters> thread(String ticketId) {
        if (!Target.isId(ticketId)) {
            return target.notAnId(ticketId);
        }
        Call call = Call.get(Area.SUPPORT, TICKETS + "/{id}", TICKETS + "/" + ticketId);
        return wire.send(call, Urgency.EVENT, (json, askedAt) -> {
            List<Said> said = new ArrayList<>();
            for (JsonNode message : Fields.of(json, "the ticket").needArray("messages")) {
                said.add(said(Fields.of(message, "the message")));
            }
            return new Reply.Said<>(new Letters(ticket(json), List.copyOf(said)), askedAt);
        });
    }

    @Override
    public Reply<List<Ticket>> tickets(Optional<String> status, int page) {
        String query = "?page=" + page + "&per_page=" + PAGE
                + status.map(each -> "&status=" + Target.query(each)).orElse("");
        return wire.send(Call.get(Area.SUPPORT, TICKETS, TICKETS + query), Urgency.EVENT, (json, askedAt) -> {
            List<Ticket> tickets = new ArrayList<>();
            for (JsonNode item : Fields.of(json, "the answer").needArray("tickets")) {
                tickets.add(ticket(item));
            }
            return new Reply.Said<>(List.copyOf(tickets), askedAt);
        });
    }

    private static Ticket ticket(JsonNode node) throws ShapeException {
        Fields fields = Fields.of(node, "the ticket");
        String id = fields.text("ticket_id")
                .or(() -> fields.text("id"))
                .orElseThrow(() -> new ShapeException("the field ticket_id is missing"));
        return new Ticket(
                id,
                fields.text("subject").orElse(""),
                fields.needText("status"),
                fields.text("created_at").flatMap(Dates::read));
    }

    private static Said said(Fields fields) throws ShapeException {
        return new Said(
                fields.needText("id"),
                fields.text("author_type"),
                fields.text("body").orElse(""),
                fields.text("created_at").flatMap(Dates::read));
    }
}
