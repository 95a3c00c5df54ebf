package dev.gatehouse.buyer;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class MemoryClaims implements ClaimRows {
    private final Map<String, Claim> claims = new TreeMap<>();
    private final Map<MembershipId, PlatformAccount> assigned = new HashMap<>();

    @Override
    public synchronized void add(Claim claim) {
        claims.put(claim.id(), claim);
    }

    @Override
    public synchronized Optional<Claim> find(String id) {
        return Optional.ofNullable(claims.get(id));
    }

    @Override
    public synchronized List<Claim> of(PlatformAccount account) {
        return claims.values().stream()
                .filter(each -> each.account().equals(account))
                .toList();
    }

    @Override
    public synchronized List<Claim> open() {
        return claims.values().stream()
                .filter(each -> each.state() == Claim.State.OPEN)
                .toList();
    }

    @Override
    public synchronized void decide(String id, Claim.State state, String byWhom) {
        claims.computeIfPresent(
                id,
                (same, claim) ->
                        new Claim(id, claim.account(), claim.membership(), state, claim.madeAt(), Optional.of(byWhom)));
    }

    @Override
    public synchronized Optional<PlatformAccount> of(MembershipId id) {
        return Optional.ofNullable(assigned.get(id));
    }

    @Override
    public synchronized boolean assign(MembershipId id, PlatformAccount account, String byWhom, Instant at) {
        return account.equals(assigned.computeIfAbsent(id, nobody -> account));
    }

    @Override
    public synchronized Optional<PlatformAccount> unassign(MembershipId id) {
        return Optional.ofNullable(assigned.remove(id));
    }
}
