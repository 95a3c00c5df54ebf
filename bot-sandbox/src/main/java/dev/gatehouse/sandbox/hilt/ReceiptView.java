package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Supplier;

/** Receipts as answered. */
record ReceiptView(WireTime time, Supplier<String> baseUrl) {
    static final String SCHEMA = "hilt-v1";

    ObjectNode item(Receipt receipt) {
        return Answer.object()
                .put("receipt_id", receipt.id())
                .put("tx_sig", receipt.transaction())
                .put("receipt_hash", receipt.hash())
                .put("schema_version", SCHEMA)
                .put("created_at", time.of(receipt.createdAt()))
                .put("verify_url", baseUrl.get() + "/v1/receipt/" + receipt.id() + "/verify")
                .put("product_id", receipt.product().id())
                .put("product_title", receipt.product().title())
                .put("payer_wallet", receipt.wallet())
                .put("amount_minor_units", receipt.amount())
                .put(
                        "amount_display",
                        Money.of(receipt.amount(), receipt.product().tokenMint()))
                .putNull("invoice_number");
    }

    ObjectNode verified(Receipt receipt, Instant now) {
        return Answer.object()
                .put("valid", true)
                .put("hash_valid", true)
                .put("signature_valid", true)
                .put("signature_required", false)
                .put("computed_hash", receipt.hash())
                .put("stored_hash", receipt.hash())
                .putNull("on_chain_anchor")
                .put("checked_at", time.of(now))
                .put("receipt_id", receipt.id())
                .put("generated_at", time.of(now));
    }
}
