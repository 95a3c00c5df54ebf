package dev.gatehouse.web;

import dev.gatehouse.admin.Tickets;
import dev.gatehouse.buyer.HiltSupport.Letters;
import dev.gatehouse.buyer.HiltSupport.Said;
import dev.gatehouse.buyer.HiltSupport.Ticket;
import dev.gatehouse.web.AdminRoute.Answer;
import dev.gatehouse.web.AdminRoute.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hilt's support tickets. What is said in one travels in bodies only: addresses end up in logs. */
public record TicketRoutes(Tickets tickets) {

    public List<AdminRoute> all() {
        return List.of(
                AdminRoute.get("/tickets", this::list),
                AdminRoute.get("/tickets/{id}", question -> Answer.ok(shown(tickets.read(question.path("id"))))),
                AdminRoute.post("/tickets", this::open),
                AdminRoute.post("/tickets/{id}/message", this::say));
    }

    private Answer list(Question question) {
        Asked asked = new Asked(question);
        int page = asked.text("page").isPresent() ? Math.max(1, asked.count("page")) : 1;
        List<Ticket> found = tickets.list(asked.text("status"), page);
        return Answer.ok(
                Map.of("tickets", found.stream().map(TicketRoutes::shown).toList()));
    }

    private Answer open(Question question) {
        String subject = new Asked(question).text("subject").orElse("");
        Map<String, String> context = new Asked(question)
                .text("membership")
                .map(id -> Map.of("membership_id", id))
                .orElse(Map.of());
        return Answer.ok(Map.of("ticket", tickets.open(subject, question.body(), context)));
    }

    private Answer say(Question question) {
        tickets.say(question.path("id"), question.body());
        return Answer.ok(Map.of("ticket", question.path("id")));
    }

    private static Map<String, Object> shown(Ticket ticket) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ticket", ticket.id());
        json.put("status", ticket.status());
        json.put("subject", ticket.subject());
        ticket.openedAt().ifPresent(at -> json.put("at", at.toString()));
        return json;
    }

    private static Map<String, Object> shown(Letters thread) {
        Map<String, Object> json = shown(thread.ticket());
        json.put("messages", thread.messages().stream().map(TicketRoutes::shown).toList());
        return json;
    }

    private static Map<String, Object> shown(Said said) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("author", said.author().orElse("unknown"));
        said.at().ifPresent(at -> json.put("at", at.toString()));
        json.put("body", said.body());
        return json;
    }
}
