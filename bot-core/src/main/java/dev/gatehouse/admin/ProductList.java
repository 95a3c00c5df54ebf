package dev.gatehouse.admin;

import dev.gatehouse.access.Urgency;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.membership.Reply;
import java.util.List;

/** Hilt's list of products. Budget, time limit and errors as for {@link dev.gatehouse.membership.HiltReads}. */
public interface ProductList {

    /** {@code GET /v1/products?limit=200&offset=}: all of the workspace, at most a thousand. */
    Reply<List<Product>> products(Urgency urgency);
}
