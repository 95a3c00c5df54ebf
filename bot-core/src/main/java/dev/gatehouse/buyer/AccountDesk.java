package dev.gatehouse.buyer;

import dev.gatehouse.notice.Message;
import java.util.Optional;

/** What people can do about their own accounts, on every platform. Calls block for the rows and never throw. */
public interface AccountDesk {
    /** How the action of the button that confirms a move begins; the code follows. */
    String MOVE = "move:";

    /**
     * A code that links this account with one on another platform, or the linking itself.
     *
     * @param code as it was typed; empty asks for one
     */
    Message link(Customer customer, Optional<String> code);

    /** Parts this account from those on other platforms. */
    Message unlink(Customer customer);

    /**
     * A code with which an old account of the same platform confirms that this new one takes its place, or the question
     * whether it really shall.
     *
     * @param code as the old account typed it; empty asks for one
     */
    Message move(Customer customer, Optional<String> code);

    /** The answer to the button of that question. */
    Message moveNow(Customer customer, String code);
}
