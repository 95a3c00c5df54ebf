package dev.gatehouse.membership;

import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A Hilt of memberships in memory, with the faults a test wants. */
final class World implements HiltReads {
    final Map<MembershipId, Membership> memberships = new LinkedHashMap<>();
    final Map<String, MembershipId> payments = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();

    /** Memberships a look-up leaves out although they are there. */
    final Set<MembershipId> hidden = new HashSet<>();

    Optional<String> silence = Optional.empty();
    boolean alarming;
    boolean lookupsSeeNumbers = true;
    boolean ignoresOffset;
    int pageSize = 2;
    Supplier<Reply<Workspace>> workspace = () -> said(new Workspace("u-1", false, 120));
    private final Supplier<Instant> now;

    World(Supplier<Instant> now) {
        this.now = now;
    }

    void has(Membership membership) {
        memberships.put(membership.id(), membership);
    }

    void isSilent(String why, boolean needsHuman) {
        silence = Optional.of(why);
        alarming = needsHuman;
    }

    <T> Reply<T> said(T value) {
        return new Reply.Said<>(value, now.get());
    }

    <T> Reply<T> absent(String why) {
        return new Reply.Absent<>(why, now.get());
    }

    private <T> Reply<T> unlessSilent(String call, Supplier<Reply<T>> reply) {
        calls.add(call);
        return silence.<Reply<T>>map(why -> new Reply.Silent<>(why, alarming, Optional.of(Duration.ofSeconds(9))))
                .orElseGet(reply);
    }

    @Override
    public Reply<List<Membership>> lookup(PlatformAccount account, Urgency urgency) {
        return unlessSilent(
                "lookup " + account,
                () -> said(memberships.values().stream()
                        .filter(each ->
                                lookupsSeeNumbers && each.account().equals(account) && !hidden.contains(each.id()))
                        .toList()));
    }

    @Override
    public Reply<Membership> membership(MembershipId id, Urgency urgency) {
        return unlessSilent(
                "read " + id,
                () -> Optional.ofNullable(memberships.get(id)).map(this::said).orElseGet(() -> absent("answered 404")));
    }

    @Override
    public Reply<Page> page(ProductId product, int offset, Urgency urgency) {
        return unlessSilent("page " + offset, () -> {
            List<Membership> rows = memberships.values().stream()
                    .filter(each -> each.product().equals(product))
                    .skip(ignoresOffset ? 0 : offset)
                    .limit(pageSize)
                    .toList();
            return said(new Page(rows, rows.size() < pageSize, rows.size()));
        });
    }

    @Override
    public Reply<MembershipId> membershipOfPayment(String paymentId, Urgency urgency) {
        return unlessSilent(
                "payment " + paymentId,
                () -> Optional.ofNullable(payments.get(paymentId))
                        .map(this::said)
                        .orElseGet(() -> absent("made none")));
    }

    @Override
    public Reply<Workspace> workspace(Urgency urgency) {
        return unlessSilent("workspace", workspace);
    }
}
