package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as the log keeps them: other names than on the wire of webhooks. */
record EventView(WireTime time, HiltSwitches switches) {
    static final List<String> SUPPORTED = List.of(
            "payment.confirmed",
            "payment.failed",
            "receipt.created",
            "membership.activated",
            "membership.renewed",
            "membership.entered_grace",
            "membership.expired",
            "membership.reapproval_required",
            "delivery.failed",
            "support.ticket.created");

    ObjectNode row(HiltEvent event) {
        HiltEvent.About about = event.about();
        String source = event.type().substring(0, event.type().indexOf('.'));
        ObjectNode node = Answer.object()
                .put("id", recordId(event))
                .put("event_type", event.type())
                .put("event_version", Announcer.API_VERSION)
                .put("source_type", source)
                .put("source_id", sourceId(source, about))
                .put("product_id", about.productId())
                .put("payment_id", about.paymentId())
                .put("membership_id", about.membershipId())
                .put("receipt_id", about.receiptId())
                .put("support_ticket_id", about.supportTicketId())
                .put("created_at", time.of(event.createdAt()));
        boolean dataOnly = switches.isOn(Switch.FEED_PAYLOAD_IS_DATA);
        return node.set("payload", dataOnly ? event.envelope().path("data") : event.envelope());
    }

    static ArrayNode supported(ArrayNode into) {
        SUPPORTED.forEach(into::add);
        return into;
    }

    private String recordId(HiltEvent event) {
        return switches.isOn(Switch.FEED_IDS_OF_ITS_OWN)
                ? UUID.nameUUIDFromBytes(("record " + event.id()).getBytes(StandardCharsets.UTF_8))
                        .toString()
                : event.id();
    }

    private static String sourceId(String source, HiltEvent.About about) {
        @Nullable
        String id = switch (source) {
            case "payment" -> about.paymentId();
            case "receipt" -> about.receiptId();
            case "support" -> about.supportTicketId();
            default -> about.membershipId();
        };
        return id == null ? "" : id;
    }
}
