package dev.gatehouse.notice;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.Optional;

/**
 * What each person was last told, so that a loop that runs a hundred times tells it once. Calls block and throw the
 * store's unchecked exception when it is away.
 */
public interface NoticeRows {
    /**
     * What the account was last told about one subject at one gate; empty when it never was told anything.
     *
     * @param subject what the notice is about, such as {@code access}; at most 100 characters
     */
    Optional<String> told(PlatformAccount account, GateId gate, String subject);

    /**
     * Remembers that the account was told so.
     *
     * @param level what was told, in a word that is compared with the next one; at most 200 characters
     */
    void tell(PlatformAccount account, GateId gate, String subject, String level, Instant at);
}
