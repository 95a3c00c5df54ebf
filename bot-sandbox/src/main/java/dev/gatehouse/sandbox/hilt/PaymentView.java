package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Payments as answered. */
record PaymentView(WireTime time) {
    /** What anybody who knows the id may see. */
    ObjectNode status(Payment payment) {
        String confirmed = time.of(payment.confirmedAt());
        return Answer.object()
                .put("id", payment.id())
                .put("status", payment.status())
                .put("amount_minor_units", payment.amount())
                .put("token_mint", payment.tokenMint())
                .put("tx_signature", payment.transaction())
                .put("confirmed_at", confirmed)
                .put("failed_at", time.of(payment.failedAt()))
                .put("failure_reason", payment.failure())
                .put("delivery_sent_at", confirmed)
                .putNull("deep_link_expires_at")
                .put("delivery_status", confirmed == null ? null : "SENT")
                .putNull("delivery_error")
                .put("delivery_attempted_at", confirmed)
                .put("membership_id", payment.membershipId());
    }

    /** A row in the merchant's list. */
    ObjectNode row(Payment payment) {
        Identity identity = payment.buyer().identity();
        return status(payment)
                .put("product_id", payment.productId())
                .put("payer_wallet", payment.buyer().wallet())
                .put("merchant_amount_lamports", payment.amount() - payment.fee())
                .put("fee_lamports", payment.fee())
                .put("customer_reference_type", identity == null ? null : identity.type())
                .put("customer_reference_value", identity == null ? null : identity.value())
                .put("customer_reference_display", display(identity))
                .put("created_at", time.of(payment.createdAt()));
    }

    /** A checkout session just opened. */
    ObjectNode session(Payment payment, Product product, String nonce) {
        boolean usdc = payment.tokenMint().equals(ProductDraft.USDC);
        return Answer.object()
                .put("payment_id", payment.id())
                .put("nonce", nonce)
                .put("amount_minor_units", payment.amount())
                .put("merchant_amount_minor_units", payment.amount() - payment.fee())
                .put("fee_minor_units", payment.fee())
                .put("fee_wallet", "Sandbox1FeeWa11etxxxxxxxxxxxxxxxxxxxxxxxxxxx")
                .put("token_mint", payment.tokenMint())
                .put("asset_symbol", usdc ? "USDC" : "SOL")
                .put("asset_decimals", usdc ? 6 : 9)
                .put("merchant_wallet", product.merchantWallet())
                .put("expires_at", Objects.requireNonNull(time.of(payment.expiresAt())))
                .put("status", payment.status())
                .putNull("phantom_mobile");
    }

    private static @Nullable String display(@Nullable Identity identity) {
        return identity == null ? null : identity.display();
    }
}
