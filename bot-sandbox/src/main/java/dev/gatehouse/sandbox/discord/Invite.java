package dev.gatehouse.sandbox.discord;

import java.time.Instant;

/**
 * An invite link of one channel.
 *
 * @param maxAgeSeconds 0 = never ends
 * @param maxUses 0 = any number
 */
record Invite(String code, Channel channel, User inviter, Instant createdAt, int maxAgeSeconds, int maxUses, int uses) {
    Invite used() {
        return new Invite(code, channel, inviter, createdAt, maxAgeSeconds, maxUses, uses + 1);
    }

    boolean spent(Instant now) {
        boolean old = maxAgeSeconds > 0 && !now.isBefore(createdAt.plusSeconds(maxAgeSeconds));
        return old || (maxUses > 0 && uses >= maxUses);
    }
}
