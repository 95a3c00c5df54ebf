package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tickets of people, and who was asked to say something. Calls block and throw the store's unchecked exception. */
public interface SupportRows {
    /** Keeps the wish for a ticket, on the disk when this returns. */
    void want(Asked ticket);

    /** Keeps what is known of it now. */
    void save(Asked ticket);

    void forget(String reference);

    List<Asked> due(Instant now, int limit);

    /** Those of one account, the newest first. */
    List<Asked> of(PlatformAccount account);

    /** Waits for words of the account. */
    void listen(PlatformAccount account, Instant until);

    boolean isListening(PlatformAccount account, Instant now);

    void heard(PlatformAccount account);

    /**
     * A ticket of a person.
     *
     * @param reference stands in its subject, so that it is found again after an answer that was lost
     * @param ticket Hilt's id; empty while it is not known whether it was opened
     * @param toldUntil replies up to then were told
     */
    record Asked(
            String reference,
            PlatformAccount account,
            Optional<String> ticket,
            Instant openedAt,
            Instant toldUntil,
            Optional<Instant> nextLookAt) {
        Asked opened(String id, Instant look) {
            return new Asked(reference, account, Optional.of(id), openedAt, toldUntil, Optional.of(look));
        }

        Asked looked(Instant told, Optional<Instant> next) {
            return new Asked(reference, account, ticket, openedAt, told, next);
        }
    }
}
