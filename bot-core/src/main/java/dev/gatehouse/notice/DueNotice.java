package dev.gatehouse.notice;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;

/**
 * Something to be told at its time.
 *
 * @param subject what it is about; a newer notice of the same subject takes its place
 * @param attempts how often a platform put it off
 */
public record DueNotice(
        PlatformAccount account, GateId gate, String subject, Level level, Instant dueAt, int attempts) {

    DueNotice putOff(Instant until) {
        return new DueNotice(account, gate, subject, level, until, attempts + 1);
    }
}
