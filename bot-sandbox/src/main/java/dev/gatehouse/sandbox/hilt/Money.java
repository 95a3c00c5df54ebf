package dev.gatehouse.sandbox.hilt;

import java.math.BigDecimal;

/** Amounts for people. */
final class Money {
    private Money() {}

    /** Such as {@code 29 USDC} or {@code 0.20 USDC}; minor units are millionths of a USDC, billionths of a SOL. */
    static String of(long minorUnits, String tokenMint) {
        boolean usdc = tokenMint.equals(ProductDraft.USDC);
        BigDecimal amount = BigDecimal.valueOf(minorUnits, usdc ? 6 : 9).stripTrailingZeros();
        int decimals = amount.scale() <= 0 ? 0 : Math.max(2, amount.scale());
        return amount.setScale(decimals).toPlainString() + (usdc ? " USDC" : " SOL");
    }
}
