package dev.gatehouse.buyer;

import dev.gatehouse.access.ProductId;
import dev.gatehouse.notice.Message;
import java.util.List;
import java.util.Optional;

/** What a buyer can ask for; the same on every platform. Calls block while Hilt is asked and never throw. */
public interface BuyerDesk {
    /**
     * A personal checkout link, a choice among products, or why not.
     *
     * @param product what was picked; empty when nothing was
     */
    Message buy(Customer customer, Optional<String> product);

    /** What the person has, why, and until when; looks anew at Hilt and at the doors. */
    Message membership(Customer customer);

    /** Products on sale where the command is typed whose title contains {@code typed}, for autocomplete. */
    List<Offer> offers(Customer customer, String typed);

    /** The answer to the press of a {@link Message.Button.Choice}. */
    Message pressed(Customer customer, String action);

    /** What people can do about their own accounts. */
    AccountDesk accounts();

    /** A product with what a person is shown of it. */
    record Offer(ProductId product, String title, String price) {}
}
