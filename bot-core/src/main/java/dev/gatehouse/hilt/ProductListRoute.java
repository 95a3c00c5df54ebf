package dev.gatehouse.hilt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.ProductList;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.hilt.Call.Area;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.Reply.Said;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hilt's list of products, page after page; it is a bare array. */
final class ProductListRoute implements ProductList {
    private static final int PAGE = 200;
    private static final int MOST = 1_000;

    private final Wire wire;
    private final InstantSource clock;

    ProductListRoute(Wire wire, InstantSource clock) {
        this.wire = wire;
        this.clock = clock;
    }

    private record Page(List<Product> products, int size) {}

    @Override
    public Reply<List<Product>> products(Urgency urgency) {
        List<Product> all = new ArrayList<>();
        for (int offset = 0; offset < MOST; offset += PAGE) {
            Reply<Page> reply = page(offset, urgency);
            if (!(reply instanceof Said<Page> said)) {
                return silent(reply);
            }
            all.addAll(said.value().products());
            if (said.value().size() < PAGE) {
                return new Said<>(List.copyOf(all), said.askedAt());
            }
        }
        return new Said<>(List.copyOf(all), clock.instant());
    }

    private static Reply<List<Product>> silent(Reply<Page> reply) {
        return reply instanceof Reply.Silent<Page> silent
                ? new Reply.Silent<>(silent.why(), silent.alarming(), silent.retryAfter())
                : new Reply.Silent<>("there is no list of products", false, Optional.empty());
    }

    private Reply<Page> page(int offset, Urgency urgency) {
        Call call = Call.get(Area.READS, "/v1/products", "/v1/products?limit=" + PAGE + "&offset=" + offset);
        return wire.send(call, urgency, (json, askedAt) -> new Said<>(read(json), askedAt));
    }

    /** A product that cannot be read is left out: it could not be sold either. */
    private static Page read(JsonNode json) throws ShapeException {
        if (!json.isArray()) {
            throw new ShapeException("the answer is no list");
        }
        List<Product> products = new ArrayList<>();
        for (JsonNode item : json) {
            readable(item).ifPresent(products::add);
        }
        return new Page(List.copyOf(products), json.size());
    }

    private static Optional<Product> readable(JsonNode item) {
        try {
            return Optional.of(ProductShape.read(item));
        } catch (ShapeException unreadable) {
            return Optional.empty();
        }
    }
}
