package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;

/** {@code /v1/support/tickets}. A ticket sent twice is two tickets. */
final class SupportRoutes {
    private static final int ANY = Integer.MAX_VALUE;

    private final FrontDoor door;
    private final SupportDesk desk;
    private final WireTime time;

    SupportRoutes(FrontDoor door, SupportDesk desk, WireTime time) {
        this.door = door;
        this.desk = desk;
        this.time = time;
    }

    void declare(RoutesConfig routes) {
        routes.post("/v1/support/tickets", this::open);
        routes.get("/v1/support/tickets", this::list);
        routes.get("/v1/support/tickets/{id}", this::read);
        routes.post("/v1/support/tickets/{id}/message", this::answer);
    }

    private void open(Context ctx) {
        Workspace in = door.workspace(ctx);
        Fields body = Fields.ofBody(ctx.body());
        String subject = body.text("subject", 0, ANY);
        String text = body.text("body", 0, ANY);
        String category = Objects.requireNonNullElse(body.optionalText("category", ANY), "OTHER");
        ObjectNode context = body.inside("context").asGiven();
        body.check();
        Ticket ticket = desk.open(in, subject, text, category, context);
        Answer.json(
                ctx,
                Answer.object()
                        .put("ticket_id", ticket.id())
                        .put("status", ticket.status())
                        .put("subject", subject)
                        .put("category", category));
    }

    private void list(Context ctx) {
        Workspace in = door.workspace(ctx);
        Fields query = Fields.ofQuery(ctx.queryParamMap());
        String status = query.optionalText("status", ANY);
        int page = query.wholeNumber("page", 1, ANY, 1);
        int perPage = query.wholeNumber("per_page", 1, 50, 20);
        query.check();
        List<Ticket> matching = in.tickets().newestFirst().stream()
                .filter(each -> status == null || status.equals(each.status()))
                .toList();
        ObjectNode node = Answer.object().put("total", matching.size()).put("page", page);
        ArrayNode rows = node.putArray("tickets");
        matching.stream().skip((page - 1L) * perPage).limit(perPage).forEach(each -> rows.add(row(each)));
        Answer.json(ctx, node);
    }

    private void read(Context ctx) {
        Ticket ticket = named(door.workspace(ctx), ctx);
        ObjectNode node = row(ticket);
        ArrayNode messages = node.putArray("messages");
        ticket.messages()
                .forEach(each -> messages.addObject()
                        .put("id", each.id())
                        .put("ticket_id", ticket.id())
                        .put("author_type", each.author())
                        .put("body", each.body())
                        .put("created_at", time.of(each.at())));
        Answer.json(ctx, node);
    }

    private void answer(Context ctx) {
        Workspace in = door.workspace(ctx);
        Fields body = Fields.ofBody(ctx.body());
        String text = body.text("body", 0, ANY);
        body.check();
        synchronized (in) {
            Ticket ticket = desk.say(in, named(in, ctx), text);
            Answer.json(ctx, Answer.object().put("ticket_id", ticket.id()).put("message", "Message added"));
        }
    }

    private static Ticket named(Workspace in, Context ctx) {
        return in.tickets().find(ctx.pathParam("id")).orElseThrow(() -> Refusal.notFound("Ticket"));
    }

    private ObjectNode row(Ticket ticket) {
        ObjectNode node = Answer.object()
                .put("ticket_id", ticket.id())
                .put("subject", ticket.subject())
                .put("category", ticket.category())
                .put("status", ticket.status())
                .put("created_at", time.of(ticket.createdAt()));
        return node.set("context", ticket.context());
    }
}
