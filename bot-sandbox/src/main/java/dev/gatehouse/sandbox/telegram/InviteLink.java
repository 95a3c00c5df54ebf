package dev.gatehouse.sandbox.telegram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One invite link of a chat.
 *
 * @param creator id of the administrator it belongs to; nobody else may edit or revoke it
 * @param name 0-32 characters
 * @param memberLimit how many may join by it, 0 for any number
 * @param expires calendar time, or null for never
 * @param uses how many joined by it
 */
public record InviteLink(
        String url,
        long creator,
        String name,
        boolean createsJoinRequest,
        int memberLimit,
        @Nullable Instant expires,
        boolean primary,
        boolean revoked,
        int uses) {
    /** Whether it still opens the chat at {@code now}. */
    public boolean isLive(Instant now) {
        return !revoked && (expires == null || now.isBefore(expires)) && (memberLimit == 0 || uses < memberLimit);
    }

    InviteLink revoke() {
        return new InviteLink(url, creator, name, createsJoinRequest, memberLimit, expires, primary, true, uses);
    }

    InviteLink used() {
        return new InviteLink(url, creator, name, createsJoinRequest, memberLimit, expires, primary, revoked, uses + 1);
    }

    InviteLink told(LinkTerms terms) {
        return new InviteLink(
                url,
                creator,
                terms.name(),
                terms.createsJoinRequest(),
                terms.memberLimit(),
                terms.expires(),
                primary,
                revoked,
                uses);
    }
}
