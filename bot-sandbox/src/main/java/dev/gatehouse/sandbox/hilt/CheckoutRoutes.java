package dev.gatehouse.sandbox.hilt;

import dev.gatehouse.sandbox.hilt.Payment.Buyer;
import dev.gatehouse.sandbox.hilt.Workspaces.Found;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hosted checkout: show the offer, take the play money or refuse it, show what came of it. */
final class CheckoutRoutes {
    private final CheckoutPage page = new CheckoutPage();
    private final HandoffDesk desk;
    private final Till till;
    private final Workspaces workspaces;
    private final Chance chance;

    CheckoutRoutes(HandoffDesk desk, Till till, Workspaces workspaces, Chance chance) {
        this.desk = desk;
        this.till = till;
        this.workspaces = workspaces;
        this.chance = chance;
    }

    void declare(RoutesConfig routes) {
        routes.get("/p/{slug}", this::offer);
        routes.post("/p/{slug}/pay", ctx -> settle(ctx, true));
        routes.post("/p/{slug}/fail", ctx -> settle(ctx, false));
        routes.get("/p/{slug}/payments/{id}", this::outcome);
    }

    private void offer(Context ctx) {
        try {
            String token = ctx.queryParam("handoff");
            if (token == null) {
                throw Refusal.notFound("Handoff");
            }
            HandoffDesk.Open open = desk.resolve(ctx.pathParam("slug"), token);
            html(ctx, 200, page.offer(open.product(), open.handoff(), chance.uuid()));
        } catch (Refusal refusal) {
            sorry(ctx, refusal);
        }
    }

    private void settle(Context ctx, boolean pays) {
        String slug = ctx.pathParam("slug");
        String token = Objects.requireNonNullElse(ctx.formParam("handoff"), "");
        String id = Objects.requireNonNullElse(ctx.formParam("payment"), chance.uuid());
        try {
            if (payment(id).isEmpty()) {
                HandoffDesk.Open open = desk.resolve(slug, token);
                settle(open, id, pays);
            }
            // A reload of the page that follows must not pay again.
            ctx.status(303).header("Location", "/p/" + slug + "/payments/" + id);
        } catch (Refusal refusal) {
            sorry(ctx, refusal);
        }
    }

    private void settle(HandoffDesk.Open open, String id, boolean pays) {
        synchronized (open.in()) {
            if (open.in().payments().find(id).isPresent()) {
                return;
            }
            Buyer buyer = new Buyer(open.handoff().identity(), open.handoff().token(), null);
            Payment payment = till.open(
                    open.in(), id, open.product(), buyer, open.product().price());
            if (pays) {
                till.confirm(open.in(), payment);
            } else {
                till.fail(open.in(), payment, "Declined by the buyer");
            }
        }
    }

    private void outcome(Context ctx) {
        Optional<Found<Payment>> found = payment(ctx.pathParam("id"));
        if (found.isEmpty()) {
            sorry(ctx, Refusal.notFound("Payment"));
            return;
        }
        Workspace in = found.get().in();
        Payment payment = found.get().it();
        Product product = in.products().find(payment.productId()).orElseThrow();
        html(ctx, 200, page.outcome(product, payment, returnUrl(in, payment), membership(in, payment)));
    }

    private Optional<Found<Payment>> payment(String id) {
        return workspaces.find(each -> each.payments().find(id));
    }

    private static @Nullable String returnUrl(Workspace in, Payment payment) {
        String token = payment.buyer().handoffToken();
        return token == null
                ? null
                : in.handoffs().find(token).map(Handoff::returnUrl).orElse(null);
    }

    private static @Nullable Membership membership(Workspace in, Payment payment) {
        String id = payment.membershipId();
        return id == null ? null : in.memberships().find(id).orElse(null);
    }

    private void sorry(Context ctx, Refusal refusal) {
        String page = refusal.status() == 410
                ? this.page.sorry("This link has expired", "Ask for a new one in the chat; nothing was charged.")
                : this.page.sorry("Nothing to pay here", "This link is not known. Ask for a new one in the chat.");
        html(ctx, refusal.status(), page);
    }

    private static void html(Context ctx, int status, String page) {
        ctx.status(status)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .html(page);
    }
}
