package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes events into the feed and hands them to whoever delivers them. Nothing in them tells who the buyer is. */
final class Announcer {
    static final String API_VERSION = "2026-05-04";

    private final WireTime time;
    private final Chance chance;
    private final Supplier<String> baseUrl;
    private final Consumer<HiltEvent> delivery;

    Announcer(WireTime time, Chance chance, Supplier<String> baseUrl, Consumer<HiltEvent> delivery) {
        this.time = time;
        this.chance = chance;
        this.baseUrl = baseUrl;
        this.delivery = delivery;
    }

    /** What an event is about: snapshots of the objects as they are now. */
    record Subject(
            @Nullable Payment payment,
            @Nullable Membership membership,
            @Nullable Receipt receipt) {}

    void announce(Workspace workspace, String type, Instant at, Subject subject) {
        announce(workspace, type, at, about(subject), data(workspace, subject));
    }

    HiltEvent announce(Workspace workspace, String type, Instant at, HiltEvent.About about, ObjectNode data) {
        String id = chance.uuid();
        ObjectNode envelope = StandInServer.JSON.createObjectNode();
        envelope.put("id", id)
                .put("type", type)
                .put("api_version", API_VERSION)
                .put("created_at", time.of(at))
                .put("livemode", workspace.live())
                .set("data", data);
        HiltEvent event = new HiltEvent(id, type, at, workspace.live(), about, envelope);
        workspace.events().put(id, event);
        delivery.accept(event);
        return event;
    }

    private static HiltEvent.About about(Subject subject) {
        Payment payment = subject.payment();
        Membership membership = subject.membership();
        Receipt receipt = subject.receipt();
        return new HiltEvent.About(
                payment != null ? payment.productId() : membership != null ? membership.productId() : null,
                payment == null ? null : payment.id(),
                membership == null ? null : membership.id(),
                receipt == null ? null : receipt.id(),
                null);
    }

    void announceTicket(Workspace workspace, Ticket ticket) {
        ObjectNode data = StandInServer.JSON.createObjectNode();
        data.putObject("support_ticket")
                .put("id", ticket.id())
                .put("status", ticket.status())
                .put("subject", ticket.subject())
                .put("category", ticket.category());
        HiltEvent.About about = new HiltEvent.About(null, null, null, null, ticket.id());
        announce(workspace, "support.ticket.created", ticket.createdAt(), about, data);
    }

    private ObjectNode data(Workspace workspace, Subject subject) {
        ObjectNode data = StandInServer.JSON.createObjectNode();
        if (subject.payment() != null) {
            data.set("payment", payment(workspace, subject.payment()));
        }
        if (subject.membership() != null) {
            data.set("membership", membership(subject.membership()));
        }
        if (subject.receipt() != null) {
            data.putObject("receipt")
                    .put("id", subject.receipt().id())
                    .put(
                            "verify_url",
                            baseUrl.get() + "/v1/receipt/" + subject.receipt().id() + "/verify")
                    .put("schema_version", ReceiptView.SCHEMA);
        }
        return data;
    }

    private ObjectNode payment(Workspace workspace, Payment payment) {
        ObjectNode node = StandInServer.JSON.createObjectNode();
        node.put("id", payment.id())
                .put("status", payment.status())
                .put("amount_minor_units", payment.amount())
                .put("token_mint", payment.tokenMint())
                .put("tx_signature", payment.transaction());
        if (payment.failedAt() == null) {
            node.put("confirmed_at", time.of(payment.confirmedAt())).put("delivery_status", "SENT");
        } else {
            node.put("failed_at", time.of(payment.failedAt())).put("failure_reason", payment.failure());
        }
        Optional<Product> product = workspace.products().find(payment.productId());
        product.ifPresent(it -> node.putObject("product")
                .put("id", it.id())
                .put("slug", it.slug())
                .put("title", it.title()));
        return node;
    }

    private ObjectNode membership(Membership membership) {
        ObjectNode node = StandInServer.JSON.createObjectNode();
        node.put("id", membership.id())
                .put("status", membership.status())
                .put("platform", membership.platform())
                .put("current_period_start_at", time.of(membership.term().start()))
                .put("current_period_end_at", time.of(membership.term().end()))
                .put("delivery_status", "SENT");
        if (membership.inGrace()) {
            node.put("grace_ends_at", time.of(membership.term().graceEnd()));
        }
        return node;
    }
}
