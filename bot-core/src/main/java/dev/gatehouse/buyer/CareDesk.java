package dev.gatehouse.buyer;

import dev.gatehouse.notice.Message;
import java.util.Optional;

/** What people can ask about what they have bought, on every platform. Calls block while Hilt is asked and never throw. */
public interface CareDesk {
    /** How the actions of its buttons begin. */
    String MARK = "care:";

    /** Action of a button that shows the receipts. */
    String RECEIPTS = MARK + "receipts";

    /** Action of a button that begins to write to support. */
    String SUPPORT = MARK + "support";

    /** The newest receipts of what this person bought, with where to have them checked. */
    Message receipts(Customer customer);

    /**
     * Says that a purchase made without this account is theirs. Nothing is granted: whoever runs the place decides.
     *
     * @param typed a receipt or a transaction; empty asks for one
     */
    Message claim(Customer customer, Optional<String> typed);

    /**
     * Writes to support.
     *
     * @param words empty asks for them: the next words of this person, within a quarter of an hour, are those
     */
    Message support(Customer customer, Optional<String> words);

    /** The answer to words that are no command; empty when nobody asked for any. */
    Optional<Message> heard(Customer customer, String words);

    /** Where the person stands and what that rests on. */
    Message why(Customer customer);

    /**
     * What is kept of the person, or its end.
     *
     * @param typed {@code export} or {@code erase}; empty says what there is to choose
     */
    Message privacy(Customer customer, Optional<String> typed);

    /** The answer to the press of one of its buttons. */
    Message pressed(Customer customer, String action);
}
