package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.membership.People;
import java.time.Instant;
import java.util.Optional;

/**
 * The rows of linked accounts and of the codes that link them. Whatever ties or parts accounts is on the disk when it
 * returns, and of several at once with the same code exactly one succeeds. Calls block and throw the store's unchecked
 * exception when it is away.
 */
public interface LinkRows extends People {
    /** Keeps a code in place of the one its account had for the same purpose. */
    void offer(LinkCode code);

    /** Forgets codes nobody can use any more, and with them how their owners are called. */
    void forgetExpired(Instant now);

    /** A code that can still be used. */
    Optional<LinkCode> find(String hash, LinkCode.Purpose purpose, Instant now);

    /** Counts a code typed by {@code account}, and says the how manieth it is since {@code since}. */
    int attempt(PlatformAccount account, Instant since, Instant now);

    /** Nothing is held against the account any more. */
    void forgetAttempts(PlatformAccount account);

    /** Uses up {@code code} and links its account with {@code by}. */
    Tie link(LinkCode code, PlatformAccount by, Instant now);

    /** The account parts from those on other platforms; whoever stands inside is looked at again. */
    void unlink(PlatformAccount account, Instant now);

    /**
     * Everything of {@code old} becomes the business of {@code fresh}, an account of the same platform.
     *
     * @param code used up by it; empty when an admin moves
     * @param byWhom for the record
     */
    Tie move(PlatformAccount old, PlatformAccount fresh, Optional<LinkCode> code, String byWhom, Instant now);

    /** When the account was last moved to or from. */
    Optional<Instant> lastMove(PlatformAccount account);

    /** What became of an attempt to tie two accounts. */
    enum Tie {
        DONE,
        /** The code was used, replaced or too old by the time. */
        NO_CODE,
        /** They belong together already, or are one and the same. */
        ALREADY,
        /** One of the two belongs to somebody with another account on that platform, or was moved away from. */
        TAKEN
    }
}
