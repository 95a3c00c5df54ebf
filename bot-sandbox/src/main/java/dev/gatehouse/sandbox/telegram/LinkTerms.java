package dev.gatehouse.sandbox.telegram;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an administrator decides about a link. */
record LinkTerms(
        String name,
        boolean createsJoinRequest,
        int memberLimit,
        @Nullable Instant expires) {
    private static final int LONGEST_NAME = 32;
    private static final int MOST_MEMBERS = 99_999;

    static LinkTerms plain() {
        return new LinkTerms("", false, 0, null);
    }

    static LinkTerms from(Params params) {
        LinkTerms terms = new LinkTerms(
                params.text("name"),
                params.flag("creates_join_request"),
                (int) params.number("member_limit", 0),
                params.has("expire_date") ? Instant.ofEpochSecond(params.number("expire_date", 0)) : null);
        terms.check();
        return terms;
    }

    private void check() {
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refusal.bad("invite link name is too long");
        }
        if (createsJoinRequest && memberLimit > 0) {
            throw Refusal.bad("member limit can't be specified for links requiring administrator approval");
        }
        if (memberLimit < 0 || memberLimit > MOST_MEMBERS) {
            throw Refusal.bad("USAGE_LIMIT_INVALID");
        }
    }
}
