package dev.gatehouse.sandbox.hilt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The products of one workspace, in the order of their creation. */
final class Products {
    private final Map<String, Product> byId = new LinkedHashMap<>();

    synchronized Product create(String id, ObjectNode fields, Instant now) {
        String readable = slug(fields.path("title").asText()) + "-" + id.substring(0, Math.min(6, id.length()));
        String slug = bySlug(readable).isEmpty() ? readable : readable + "-" + byId.size();
        Product product = new Product(id, slug, "ACTIVE", fields.deepCopy(), now, now);
        byId.put(id, product);
        return product;
    }

    synchronized void put(Product product) {
        byId.put(product.id(), product);
    }

    synchronized Optional<Product> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<Product> bySlug(String slug) {
        return byId.values().stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    synchronized List<Product> newestFirst() {
        List<Product> all = new ArrayList<>(byId.values());
        Collections.reverse(all);
        return all;
    }

    private static String slug(String title) {
        String plain =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "product" : plain;
    }
}
