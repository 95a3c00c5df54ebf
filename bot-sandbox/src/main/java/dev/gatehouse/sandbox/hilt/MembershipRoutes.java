package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code /v1/memberships}: who has access until when. */
final class MembershipRoutes {
    private static final int ANY = Integer.MAX_VALUE;

    private final FrontDoor door;
    private final MembershipReads reads;
    private final MembershipView view;
    private final HiltSwitches switches;
    private final Subscriptions subscriptions;

    MembershipRoutes(
            FrontDoor door,
            MembershipReads reads,
            MembershipView view,
            HiltSwitches switches,
            Subscriptions subscriptions) {
        this.door = door;
        this.reads = reads;
        this.view = view;
        this.switches = switches;
        this.subscriptions = subscriptions;
    }

    void declare(RoutesConfig routes) {
        routes.get("/v1/memberships", this::list);
        routes.get("/v1/memberships/lookup", this::lookup);
        routes.get("/v1/memberships/{id}", this::read);
        routes.post("/v1/memberships/{id}/gift", this::gift);
    }

    private void list(Context ctx) {
        Workspace in = door.workspace(ctx);
        Fields query = Fields.ofQuery(ctx.queryParamMap());
        String product = query.optionalText("product_id", ANY);
        String status = query.optionalText("status", ANY);
        String platform = query.optionalText("platform", ANY);
        String q = query.optionalText("q", ANY);
        int limit = query.wholeNumber("limit", 1, 200, 50);
        int offset = query.wholeNumber("offset", 0, ANY, 0);
        query.check();
        List<Membership> matching = reads.listed(in).stream()
                .filter(each -> product == null || each.productId().equals(product))
                .filter(each -> status == null || each.status().equals(status))
                .filter(each -> platform == null || each.platform().equals(platform))
                .filter(each -> q == null || mentions(each, q))
                .toList();
        List<Membership> page = matching.stream().skip(offset).limit(limit).toList();
        answer(ctx, in, page, switches.isOn(Switch.COUNT_IS_PAGE_SIZE) ? page.size() : matching.size());
    }

    private static boolean mentions(Membership row, String text) {
        String all =
                row.id() + " " + row.identity().value() + " " + row.identity().shownAs();
        return all.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private void lookup(Context ctx) {
        Workspace in = door.workspace(ctx);
        Fields query = Fields.ofQuery(ctx.queryParamMap());
        MembershipReads.Question asked = new MembershipReads.Question(
                query.optionalText("product_id", ANY),
                query.optionalText("identity", ANY),
                query.optionalText("wallet", ANY),
                query.optionalText("tx_signature", ANY));
        query.check();
        List<Membership> found = reads.lookup(in, asked);
        answer(ctx, in, found, found.size());
    }

    private void read(Context ctx) {
        Workspace in = door.workspace(ctx);
        Answer.json(
                ctx, view.detail(in, found(reads.byId(in, ctx.pathParam("id")).orElse(null))));
    }

    private void gift(Context ctx) {
        Workspace in = door.workspace(ctx);
        Fields body = Fields.ofBody(ctx.body());
        int days = body.wholeNumber("days");
        body.optionalText("note", ANY);
        body.check();
        Membership gifted;
        synchronized (in) {
            Membership before = found(in.memberships().find(ctx.pathParam("id")).orElse(null));
            gifted = subscriptions.gift(in, before, days);
        }
        Answer.json(ctx, view.detail(in, gifted));
    }

    private static Membership found(@Nullable Membership row) {
        if (row == null) {
            throw Refusal.notFound("Membership");
        }
        return row;
    }

    private void answer(Context ctx, Workspace in, List<Membership> rows, int count) {
        ObjectNode node = Answer.object();
        ArrayNode items = node.putArray("items");
        rows.forEach(each -> items.add(view.row(in, each)));
        Answer.json(ctx, node.put("count", count));
    }
}
