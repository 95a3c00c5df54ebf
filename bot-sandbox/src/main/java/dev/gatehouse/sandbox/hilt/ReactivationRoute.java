package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.function.Supplier;

/** {@code GET /v1/memberships/{id}/reactivation}: links with which a membership goes on, for anybody who has them. */
record ReactivationRoute(
        FrontDoor door, MembershipReads reads, InstantSource clock, WireTime time, Supplier<String> baseUrl) {

    void declare(RoutesConfig routes) {
        routes.get("/v1/memberships/{id}/reactivation", this::answer);
    }

    private void answer(Context ctx) {
        Workspace in = door.workspace(ctx);
        Membership membership = reads.byId(in, ctx.pathParam("id")).orElseThrow(() -> Refusal.notFound("Membership"));
        Product product = in.products().find(membership.productId()).orElseThrow(() -> Refusal.notFound("Product"));
        Answer.json(ctx, view(membership, product));
    }

    private ObjectNode view(Membership membership, Product product) {
        String page = baseUrl.get() + "/p/" + product.slug();
        String wallet = product.merchantWallet();
        ObjectNode node = Answer.object()
                .put("membership_id", membership.id())
                .put("product_title", product.title())
                .put("product_slug", product.slug())
                .put("amount_minor_units", product.price())
                .put("amount_display", Money.of(product.price(), product.tokenMint()))
                .put("token_mint", product.tokenMint())
                .put("billing_interval_days", product.interval().toDays())
                .put("access_period", product.interval().toDays() + " days")
                .put("membership_started_at", time.of(membership.createdAt()))
                .put("merchant_name", "Sandbox merchant")
                .put("merchant_wallet_preview", wallet.substring(0, Math.min(4, wallet.length())) + "…")
                .putNull("access_target_label")
                .put("renewal_url", page + "?renew=" + membership.id())
                .put("reactivation_url", page + "?reactivate=" + membership.id())
                .put("generated_at", time.of(clock.instant()));
        node.putObject("templates").put("short", "Renew here: " + page);
        return node;
    }
}
