package dev.gatehouse.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every keeper of claims does. */
public abstract class ClaimRowsContract {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);
    private static final PlatformAccount BOB = new PlatformAccount(Platform.DISCORD, 1002);
    private static final MembershipId M = new MembershipId("m-1");

    protected abstract ClaimRows rows();

    private static Claim claim(String id, PlatformAccount account) {
        return new Claim(id, account, M, Claim.State.OPEN, NOON, Optional.empty());
    }

    @Test
    void a_claim_waits_until_it_is_decided() {
        ClaimRows rows = rows();
        rows.add(claim("c-1", ALICE));
        rows.add(claim("c-2", BOB));

        rows.decide("c-1", Claim.State.REFUSED, "olga");

        assertThat(rows.open()).containsExactly(claim("c-2", BOB));
        assertThat(rows.find("c-1"))
                .contains(new Claim("c-1", ALICE, M, Claim.State.REFUSED, NOON, Optional.of("olga")));
        assertThat(rows.of(BOB)).containsExactly(claim("c-2", BOB));
    }

    @Test
    void a_membership_is_assigned_to_one_account_alone() {
        ClaimRows rows = rows();
        assertThat(rows.of(M)).isEmpty();

        assertThat(rows.assign(M, ALICE, "olga", NOON)).isTrue();
        assertThat(rows.assign(M, ALICE, "olga", NOON)).isTrue();
        assertThat(rows.assign(M, BOB, "olga", NOON)).isFalse();

        assertThat(rows.of(M)).contains(ALICE);
    }

    @Test
    void what_was_assigned_to_the_wrong_account_can_be_given_to_the_right_one() {
        ClaimRows rows = rows();
        rows.assign(M, ALICE, "olga", NOON);

        assertThat(rows.unassign(M)).contains(ALICE);

        assertThat(rows.of(M)).isEmpty();
        assertThat(rows.unassign(M)).isEmpty();
        assertThat(rows.assign(M, BOB, "olga", NOON)).isTrue();
    }

    @Test
    void of_many_at_once_one_gets_it() {
        ClaimRows rows = rows();

        List<CompletableFuture<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> rows.assign(M, new PlatformAccount(Platform.DISCORD, 2000 + n), "olga", NOON)))
                .toList();

        assertThat(all.stream().filter(CompletableFuture::join)).hasSize(1);
    }
}
