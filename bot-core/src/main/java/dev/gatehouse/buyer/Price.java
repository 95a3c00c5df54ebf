package dev.gatehouse.buyer;

import dev.gatehouse.notice.Texts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** A price as people read it: Hilt counts in minor units. */
final class Price {
    private Price() {}

    static String of(Product product, Texts texts) {
        if (product.priceMinorUnits().isEmpty()) {
            return texts.plain("buy.price.open");
        }
        BigDecimal amount = BigDecimal.valueOf(product.priceMinorUnits().get(), product.decimals());
        Map<String, Object> values = new TreeMap<>();
        values.put("amount", amount.stripTrailingZeros().toPlainString());
        values.put("asset", product.asset());
        product.intervalDays().ifPresent(days -> values.put("days", days));
        return texts.words(product.intervalDays().isPresent() ? "buy.price.every" : "buy.price", values);
    }
}
