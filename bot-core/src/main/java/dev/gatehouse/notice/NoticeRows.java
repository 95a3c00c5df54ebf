package dev.gatehouse.notice;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What each person was last told, so that a loop that runs a hundred times tells it once, and what is to be told at its
 * time. Calls block and throw the store's unchecked exception when it is away.
 */
public interface NoticeRows {
    /**
     * What the account was last told about one subject at one gate; empty when it never was told anything.
     *
     * @param subject what the notice is about, such as {@code access}; at most 100 characters
     */
    Optional<String> told(PlatformAccount account, GateId gate, String subject);

    /**
     * Remembers that the account was told so; nothing of the subject waits any more.
     *
     * @param mark what was told, in a word that is compared with the next one; at most 200 characters
     */
    void tell(PlatformAccount account, GateId gate, String subject, String mark, Instant at);

    /** What waits about one subject. */
    Optional<DueNotice> waiting(PlatformAccount account, GateId gate, String subject);

    /** Everything that waits for one account, longest due first. */
    List<DueNotice> waiting(PlatformAccount account);

    /** Puts it in place of what waits about the same subject. */
    void wait(DueNotice notice);

    /** Nothing of the subject is to be told any more; harmless when nothing waited. */
    void forget(PlatformAccount account, GateId gate, String subject);

    /** What is due at or before {@code now}, longest due first. */
    List<DueNotice> due(Instant now, int limit);
}
