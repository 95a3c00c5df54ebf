package dev.gatehouse.sandbox.hilt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the API's reads see: the truth, or as much of it as the switches and levers let through. */
final class MembershipReads {
    private final HiltSwitches switches;
    private final Memberships levers;
    private final InstantSource clock;

    MembershipReads(HiltSwitches switches, Memberships levers, InstantSource clock) {
        this.switches = switches;
        this.levers = levers;
        this.clock = clock;
    }

    /** The parameters of a lookup; all given ones must fit, and with none given nothing is found. */
    record Question(
            @Nullable String product,
            @Nullable String identity,
            @Nullable String wallet,
            @Nullable String transaction) {
        boolean fits(Membership row) {
            return (identity != null || wallet != null || transaction != null)
                    && matches(product, row.productId())
                    && matches(identity, row.identity().value())
                    && matches(wallet, row.paid().wallet())
                    && matches(transaction, row.paid().transaction());
        }

        private static boolean matches(@Nullable String asked, @Nullable String actual) {
            return asked == null || Objects.equals(asked, actual);
        }
    }

    List<Membership> listed(Workspace in) {
        return in.memberships().all(asOf()).stream().filter(levers::isListed).toList();
    }

    Optional<Membership> byId(Workspace in, String id) {
        return levers.isGone(id) ? Optional.empty() : in.memberships().find(id, asOf());
    }

    List<Membership> lookup(Workspace in, Question asked) {
        boolean blind = asked.identity() != null && switches.isOn(Switch.LOOKUP_BY_IDENTITY_BLIND);
        List<Membership> found =
                blind ? List.of() : listed(in).stream().filter(asked::fits).toList();
        return switches.isOn(Switch.NOISE_IN_LOOKUPS) ? withNoise(found, asked) : found;
    }

    private Instant asOf() {
        return clock.instant().minus(switches.readLag());
    }

    /** A stranger's membership of the same product, and one of the same number on another platform. */
    private List<Membership> withNoise(List<Membership> found, Question asked) {
        String product =
                Objects.requireNonNullElse(asked.product(), UUID.randomUUID().toString());
        String identity = Objects.requireNonNullElse(asked.identity(), "1");
        List<Membership> all = new ArrayList<>();
        all.add(invented(product, "DISCORD", new Identity("DISCORD_USER_ID", identity + "7", "@stranger")));
        all.addAll(found);
        all.add(invented(UUID.randomUUID().toString(), "CUSTOM", new Identity("WALLET", identity, null)));
        return all;
    }

    private Membership invented(String product, String platform, Identity identity) {
        Instant now = clock.instant();
        Instant end = now.plusSeconds(86_400);
        return new Membership(
                UUID.randomUUID().toString(),
                product,
                platform,
                identity,
                Membership.ACTIVE,
                new Membership.Term(now, end, null),
                new Membership.Paid(UUID.randomUUID().toString(), "noise", null),
                0,
                now,
                now,
                Map.of());
    }
}
