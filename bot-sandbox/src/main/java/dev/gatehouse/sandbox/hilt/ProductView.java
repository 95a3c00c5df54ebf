package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Products as answered. */
record ProductView(WireTime time) {
    private static final List<String> OPEN_FIELDS =
            List.of("product_type", "title", "description", "image_url", "amount_minor_units", "token_mint");
    private static final List<String> MERCHANT_FIELDS =
            List.of("delivery_type", "delivery_value", "tip_presets_lamports", "max_payments", "membership_config");

    /** What its merchant sees. */
    ObjectNode full(Workspace workspace, Product product) {
        ObjectNode node = open(product);
        copy(product.fields(), MERCHANT_FIELDS, node);
        List<Payment> paid = workspace.payments().oldestFirst().stream()
                .filter(each -> each.productId().equals(product.id()) && each.confirmedAt() != null)
                .toList();
        return node.put("owner_id", workspace.ownerId())
                .put("payment_count", paid.size())
                .put(
                        "total_volume_lamports",
                        paid.stream().mapToLong(Payment::amount).sum())
                .put("atomic_fee_pct", Payment.FEE_PER_CENT / 100.0);
    }

    /** What anybody sees. */
    ObjectNode open(Product product) {
        ObjectNode node = Answer.object().put("id", product.id());
        copy(product.fields(), OPEN_FIELDS, node);
        node.put("status", product.status())
                .put("slug", product.slug())
                .put("merchant_wallet", product.merchantWallet())
                .put("token_mint", product.tokenMint())
                .put("created_at", time.of(product.createdAt()))
                .put("updated_at", time.of(product.updatedAt()))
                .put("membership_enabled", product.sellsMembership());
        JsonNode membership = product.membership();
        for (String field : List.of(
                "platform",
                "identity_type",
                "identity_label",
                "identity_required",
                "renewal_mode",
                "billing_interval_days")) {
            node.set("membership_" + field, orNull(membership.path(field)));
        }
        return node;
    }

    private static void copy(ObjectNode from, List<String> names, ObjectNode to) {
        names.forEach(name -> to.set(name, orNull(from.path(name))));
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }
}
