package dev.gatehouse.buyer;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a buyer can ask for; the same on every platform. Calls block while Hilt is asked and never throw. */
public interface BuyerDesk {
    /** How the action of the button begins that asks for a new link in place of the one at hand; only offers have it. */
    String FRESH = "new:";

    /** The product an answer offers a link for; empty when it is no offer. */
    static Optional<ProductId> offered(Message answer) {
        return answer.buttons().stream()
                .filter(Choice.class::isInstance)
                .map(button -> ((Choice) button).action())
                .filter(action -> action.startsWith(FRESH))
                .map(action -> new ProductId(action.substring(FRESH.length())))
                .findFirst();
    }

    /** Whether anything is in service where the customer stands; asks nobody and returns at once. */
    boolean serves(Customer customer);

    /**
     * A personal checkout link, a choice among products, or why not.
     *
     * @param product what was picked; empty when nothing was
     */
    Message buy(Customer customer, Optional<String> product);

    /** What the person has, why, and until when; looks anew at Hilt and at the doors. */
    Message membership(Customer customer);

    /** How the action of the button begins that shows the membership. */
    String MEMBERSHIP = "membership";

    /**
     * A message for everybody of a place, with buttons for what is on sale there and for what people ask most. A button
     * serves whoever presses it, and holds nothing that could be forged; empty where nothing is on sale.
     */
    Optional<Message> panel(Place place, Locale language);

    /** A link for what the person has or once had, or a choice among several. */
    Message renew(Customer customer);

    /** Products on sale where the command is typed whose title contains {@code typed}, for autocomplete. */
    List<Offer> offers(Customer customer, String typed);

    /** The answer to the press of a {@link Message.Button.Choice}. */
    Message pressed(Customer customer, String action);

    /** What people can do about their own accounts. */
    AccountDesk accounts();

    /** What people can ask about what they have bought. */
    CareDesk care();

    /** A product with what a person is shown of it. */
    record Offer(ProductId product, String title, String price) {}
}
