package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Memberships as answered. */
record MembershipView(WireTime time, HiltSwitches switches) {
    ObjectNode row(Workspace workspace, Membership membership) {
        Identity identity = membership.identity();
        ObjectNode node = Answer.object()
                .put("id", membership.id())
                .put("product_id", membership.productId())
                .put("owner_id", workspace.ownerId())
                .put("platform", membership.platform())
                .put("platform_user_id", identity.value())
                .put("platform_display", identity.display())
                .put("customer_identity_type", identity.type())
                .put("customer_identity_value", identity.value())
                .put("status", membership.status())
                .put("current_period_start_at", time.of(membership.term().start()))
                .put("current_period_end_at", time.of(membership.term().end()))
                .put("grace_ends_at", graceEnd(membership));
        addRest(membership, node);
        membership.shown().forEach(node::set);
        return node;
    }

    ObjectNode detail(Workspace workspace, Membership membership) {
        ObjectNode row = row(workspace, membership);
        if (switches.isOn(Switch.BARE_MEMBERSHIP_DETAIL)) {
            return row;
        }
        ObjectNode node = Answer.object();
        node.set("membership", row);
        var periods = node.putArray("periods");
        workspace.diary().periods(membership.id()).forEach(each -> periods.add(period(membership.id(), each)));
        var events = node.putArray("events");
        workspace.diary().entries(membership.id()).forEach(each -> events.add(entry(membership.id(), each)));
        return node.putNull("auto_renew");
    }

    private void addRest(Membership membership, ObjectNode node) {
        node.put("payer_wallet", membership.paid().wallet())
                .put("latest_payment_id", membership.paid().paymentId())
                .put("latest_tx_signature", membership.paid().transaction())
                .put("delivery_status", "SENT")
                .putNull("delivery_last_error")
                .put("renewal_count", membership.renewals())
                .putNull("last_reminder_sent_at")
                .put("created_at", time.of(membership.createdAt()))
                .put("updated_at", time.of(membership.updatedAt()))
                .putObject("metadata_json");
    }

    private @Nullable String graceEnd(Membership membership) {
        boolean tooEarly = membership.isActive() && !switches.isOn(Switch.GRACE_END_WHILE_ACTIVE);
        return tooEarly ? null : time.of(membership.term().graceEnd());
    }

    private ObjectNode period(String membershipId, MembershipDiary.Period period) {
        return Answer.object()
                .put("id", period.id())
                .put("membership_id", membershipId)
                .put("payment_id", period.payment().id())
                .put("tx_signature", period.payment().transaction())
                .put("amount_lamports", period.payment().amount())
                .put("token_mint", period.payment().tokenMint())
                .put("period_start_at", time.of(period.start()))
                .put("period_end_at", time.of(period.end()))
                .put("status", "ACTIVE")
                .put("activated_at", time.of(period.activatedAt()))
                .putNull("revoked_at")
                .put("created_at", time.of(period.activatedAt()));
    }

    private ObjectNode entry(String membershipId, MembershipDiary.Entry entry) {
        ObjectNode node = Answer.object()
                .put("id", entry.id())
                .put("membership_id", membershipId)
                .put("payment_id", entry.paymentId())
                .put("event_type", entry.type())
                .put("actor_type", entry.actor())
                .putNull("actor_id")
                .put("created_at", time.of(entry.at()));
        node.putObject("payload_json");
        return node;
    }
}
