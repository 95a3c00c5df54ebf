package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Texts;
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

    /**
     * Speaks another language from now on, or says which ones there are.
     *
     * @param typed a tag or the name of a language; empty asks
     */
    Message language(Customer customer, Optional<String> typed);

    /**
     * Takes a zone for the person's nights and dates, or says which one it goes by.
     *
     * @param typed a name of the time zone database, such as {@code Europe/Madrid}, or an offset; empty asks
     */
    Message timezone(Customer customer, Optional<String> typed);

    /** The texts in this person's language. */
    Texts texts(Customer customer);

    /** The texts for somebody who is spoken to without having asked. */
    Texts textsFor(PlatformAccount account);
}
