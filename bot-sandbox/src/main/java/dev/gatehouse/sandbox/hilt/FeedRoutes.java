package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be read besides products and memberships: health, receipts and the event feed. */
final class FeedRoutes {
    private static final int ANY = Integer.MAX_VALUE;

    private final FrontDoor door;
    private final InstantSource clock;
    private final HiltSwitches switches;
    private final Workspaces workspaces;
    private final ReceiptView receipts;

    FeedRoutes(
            FrontDoor door, InstantSource clock, HiltSwitches switches, Workspaces workspaces, ReceiptView receipts) {
        this.door = door;
        this.clock = clock;
        this.switches = switches;
        this.workspaces = workspaces;
        this.receipts = receipts;
    }

    void declare(RoutesConfig routes) {
        routes.get("/health", FeedRoutes::health);
        routes.get("/v1/health", FeedRoutes::health);
        routes.get("/v1/receipts", this::receipts);
        routes.get("/v1/receipt/{id}/verify", this::verify);
        routes.get("/v1/integrations/health", this::selfCheck);
        routes.get("/v1/integrations/events", this::events);
    }

    private static void health(Context ctx) {
        ObjectNode node =
                Answer.object().put("status", "ok").put("service", "hilt").put("version", "1.0.0");
        ObjectNode checks = node.putObject("checks");
        checks.putObject("database").put("status", "ok").putNull("detail");
        checks.putObject("redis").put("status", "ok").putNull("detail");
        Answer.json(ctx, node);
    }

    private void receipts(Context ctx) {
        Workspace in = door.workspace(ctx);
        Fields query = Fields.ofQuery(ctx.queryParamMap());
        int page = query.wholeNumber("page", 1, ANY, 1);
        int perPage = query.wholeNumber("per_page", 1, 100, 20);
        String wallet = query.optionalText("wallet", ANY);
        String product = query.optionalText("product_id", ANY);
        String q = query.optionalText("q", ANY);
        query.check();
        List<Receipt> matching = in.receipts().newestFirst().stream()
                .filter(each -> wallet == null || wallet.equals(each.wallet()))
                .filter(each -> product == null || product.equals(each.product().id()))
                .filter(each -> mentions(each, q))
                .toList();
        ObjectNode node = paged(matching.size(), page, perPage);
        ArrayNode rows = node.putArray("receipts");
        matching.stream().skip((page - 1L) * perPage).limit(perPage).forEach(each -> rows.add(receipts.item(each)));
        Answer.json(ctx, node);
    }

    private static boolean mentions(Receipt receipt, @Nullable String text) {
        String all = receipt.id() + " " + receipt.transaction() + " "
                + receipt.product().title();
        return text == null || all.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private void verify(Context ctx) {
        Receipt receipt = workspaces
                .find(each -> each.receipts().find(ctx.pathParam("id")))
                .orElseThrow(() -> Refusal.notFound("Receipt"))
                .it();
        Answer.json(ctx, receipts.verified(receipt, clock.instant()));
    }

    private void events(Context ctx) {
        Workspace in = door.workspace(ctx);
        Fields query = Fields.ofQuery(ctx.queryParamMap());
        String type = query.optionalText("event_type", ANY);
        int page = query.wholeNumber("page", 1, ANY, 1);
        int perPage = query.wholeNumber("limit", 1, 100, query.wholeNumber("per_page", 1, 100, 20));
        query.check();
        List<HiltEvent> all = switches.isOn(Switch.FEED_OLDEST_FIRST)
                ? in.events().oldestFirst()
                : in.events().newestFirst();
        List<HiltEvent> matching = all.stream()
                .filter(each -> type == null || each.type().equals(type))
                .toList();
        ObjectNode node = paged(matching.size(), page, perPage);
        ArrayNode rows = node.putArray("events");
        EventView view = new EventView(receipts.time(), switches);
        matching.stream().skip((page - 1L) * perPage).limit(perPage).forEach(each -> rows.add(view.row(each)));
        EventView.supported(node.putArray("supported_events"));
        Answer.json(ctx, node);
    }

    private void selfCheck(Context ctx) {
        Workspace in = door.workspace(ctx);
        ObjectNode node = Answer.object().put("ok", true).put("api_version", Announcer.API_VERSION);
        node.putObject("workspace")
                .put("user_id", in.ownerId())
                .put("tier", "sandbox")
                .put("sandbox", !in.live())
                .put("hilt_pay", true);
        ObjectNode key = node.putObject("api_key").putNull("key_id");
        boolean mayWrite = door.mayWrite(ctx);
        ArrayNode permissions = key.putArray("permissions").add("read");
        if (mayWrite) {
            permissions.add("execute");
        }
        key.put("has_read", true)
                .put("has_execute", mayWrite)
                .putArray("minimum_scopes")
                .add("read");
        node.putObject("rate_limit")
                .put("requests_per_minute", switches.requestsPerMinute())
                .putArray("headers")
                .add("X-RateLimit-Limit")
                .add("X-RateLimit-Remaining")
                .add("X-RateLimit-Reset");
        ObjectNode webhooks = node.putObject("webhooks");
        EventView.supported(webhooks.putArray("supported_events"));
        webhooks.put("event_id_header", WebhookPost.EVENT_ID_HEADER)
                .put("signature_header", WebhookPost.SIGNATURE_HEADER)
                .put("timestamp_header", WebhookPost.TIMESTAMP_HEADER)
                .put("zapier_active_hook_limit", 5);
        Answer.json(ctx, node);
    }

    private static ObjectNode paged(int total, int page, int perPage) {
        return Answer.object().put("total", total).put("page", page).put("per_page", perPage);
    }
}
