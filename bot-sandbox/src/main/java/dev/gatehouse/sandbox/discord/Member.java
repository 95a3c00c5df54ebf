package dev.gatehouse.sandbox.discord;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** A user inside one guild. */
final class Member {
    final User user;
    final Instant joinedAt;
    final Set<Long> roles = new TreeSet<>();

    Member(User user, Instant joinedAt) {
        this.user = user;
        this.joinedAt = joinedAt;
    }
}
