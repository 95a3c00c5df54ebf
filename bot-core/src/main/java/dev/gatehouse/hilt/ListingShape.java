package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.admin.HiltProducts.Listing;
import java.util.ArrayList;
import java.util.List;

/** Reads a product with what only its merchant sees. */
final class ListingShape {
    private ListingShape() {}

    static Listing read(JsonNode node) throws ShapeException {
        Fields fields = Fields.of(node, "the product");
        return new Listing(
                ProductShape.read(node),
                fields.needText("merchant_wallet"),
                fields.text("delivery_type"),
                fields.needText("slug"),
                reminders(node.path("membership_config").path("renewal_reminder_offsets_days")));
    }

    private static List<Integer> reminders(JsonNode list) {
        List<Integer> days = new ArrayList<>();
        list.forEach(each -> {
            if (each.canConvertToInt()) {
                days.add(each.intValue());
            }
        });
        return List.copyOf(days);
    }
}
