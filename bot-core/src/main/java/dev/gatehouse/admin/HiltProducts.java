package dev.gatehouse.admin;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.WriteOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hilt's routes for what is sold. Budget, time limit and errors as for {@link dev.gatehouse.membership.HiltReads}. */
public interface HiltProducts {
    /** {@code GET /v1/products}: every product of the workspace, read page by page. */
    Reply<List<Listing>> all();

    /** {@code GET /v1/products/{id}}. */
    Reply<Listing> product(ProductId id);

    /** {@code POST /v1/products}; not idempotent at Hilt. */
    WriteOutcome<Listing> create(ProductPlan plan);

    /** {@code PATCH /v1/products/{id}}; whatever is not named stays as it is. */
    WriteOutcome<Listing> change(ProductId id, Map<Field, String> changes);

    /** {@code DELETE /v1/products/{id}}, which archives. */
    WriteOutcome<Listing> archive(ProductId id);

    /** What can be changed. Membership terms cannot: whether Hilt merges or replaces them is not published. */
    enum Field {
        TITLE,
        DESCRIPTION,
        /** In minor units of the product's asset. */
        PRICE,
        DELIVERY_TYPE
    }

    /**
     * A product as its merchant sees it.
     *
     * @param wallet that is paid
     * @param delivery Hilt's word for what it hands over itself, such as {@code NONE}
     * @param slug the last part of its page's address
     */
    record Listing(Product product, String wallet, Optional<String> delivery, String slug, List<Integer> reminders) {
        /** Whether Hilt opens a door itself, so that two bots would manage it. */
        public boolean isDeliveredByHilt() {
            return delivery.map(word -> !word.equalsIgnoreCase("NONE") && !word.equalsIgnoreCase("REDIRECT"))
                    .orElse(false);
        }
    }
}
