package dev.gatehouse.sandbox.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A server with its roles, channels, people and everything done in it. */
final class Guild {
    final long id;
    final String name;
    final long owner;
    final Map<Long, Role> roles = new LinkedHashMap<>();
    final Map<Long, Channel> channels = new LinkedHashMap<>();

    /** By user id: lists are paged in that order. */
    final TreeMap<Long, Member> members = new TreeMap<>();

    /** User id to the reason given. */
    final TreeMap<Long, String> bans = new TreeMap<>();

    final Map<String, Invite> invites = new LinkedHashMap<>();
    final List<AuditEntry> audit = new ArrayList<>();

    /** Elevated acts need two-factor authentication of the bot's owner. */
    boolean twoFactor;

    /** What newcomers are shown first; off at the start, as in a server that is no community. */
    Onboarding onboarding = Onboarding.off();

    long botRole;
    long generalChannel;

    Guild(long id, String name, long owner) {
        this.id = id;
        this.name = name;
        this.owner = owner;
    }

    Optional<Member> member(long user) {
        return Optional.ofNullable(members.get(user));
    }

    Role everyone() {
        return role(id);
    }

    /** For callers that know it is there. */
    Role role(long role) {
        Role found = roles.get(role);
        if (found == null) {
            throw new IllegalArgumentException("guild " + name + " has no role " + role);
        }
        return found;
    }
}
