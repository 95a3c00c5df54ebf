package dev.gatehouse.buyer;

import dev.gatehouse.notice.Texts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** A price as people read it: Hilt counts in minor units. */
public final class Price {
    private Price() {}

    /** Without needless zeros, such as {@code 0.2}. */
    public static String amount(long minorUnits, int decimals) {
        return BigDecimal.valueOf(minorUnits, decimals).stripTrailingZeros().toPlainString();
    }

    static String of(Product product, Texts texts) {
        if (product.priceMinorUnits().isEmpty()) {
            return texts.plain("buy.price.open");
        }
        Map<String, Object> values = new TreeMap<>();
        values.put("amount", amount(product.priceMinorUnits().get(), product.decimals()));
        values.put("asset", product.asset());
        product.intervalDays().ifPresent(days -> values.put("days", days));
        return texts.words(product.intervalDays().isPresent() ? "buy.price.every" : "buy.price", values);
    }
}
