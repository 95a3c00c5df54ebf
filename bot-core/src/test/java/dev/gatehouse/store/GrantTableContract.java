package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

abstract class GrantTableContract extends StoreContract {

    GrantTableContract(Supplier<String> url) {
        super(url);
    }

    @Test
    void what_is_wanted_is_kept_and_replaced() {
        Grant waiting = grant(ALICE, VIP, State.WAITING, Optional.of(NOON));
        rows().save(waiting);
        assertThat(rows().find(ALICE, VIP)).contains(waiting);

        Grant done = grant(ALICE, VIP, State.DONE, Optional.empty());
        rows().save(done);

        assertThat(rows().of(ALICE)).containsExactly(done);
        assertThat(rows().find(ALICE, CLUB)).isEmpty();
    }

    @Test
    void accounts_with_a_try_due_come_once_longest_due_first() {
        rows().save(grant(ALICE, VIP, State.WAITING, Optional.of(NOON)));
        rows().save(grant(ALICE, CLUB, State.WAITING, Optional.of(NOON.plusSeconds(9))));
        rows().save(grant(BOB, VIP, State.NEEDS_HUMAN, Optional.of(NOON.minusSeconds(1))));

        assertThat(rows().due(NOON.plusSeconds(10), 10)).containsExactly(BOB, ALICE);
        assertThat(rows().due(NOON.minusSeconds(1), 10)).containsExactly(BOB);
    }

    @Test
    void what_is_owed_at_a_door_is_whatever_is_not_done_there() {
        rows().save(grant(ALICE, VIP, State.AWAITS_PERSON, Optional.empty()));
        rows().save(grant(BOB, VIP, State.DONE, Optional.empty()));
        rows().save(grant(BOB, CLUB, State.WAITING, Optional.of(NOON)));

        assertThat(rows().owed(List.of(VIP))).containsExactly(ALICE);
        assertThat(rows().owed(List.of(VIP, CLUB))).containsExactlyInAnyOrder(ALICE, BOB);
        assertThat(rows().owed(List.of())).isEmpty();
    }

    @Test
    void what_is_not_done_is_listed_and_who_is_inside_is_counted() {
        rows().save(grant(ALICE, VIP, State.NEEDS_HUMAN, Optional.of(NOON)));
        rows().save(grant(BOB, VIP, State.DONE, Optional.empty()));
        rows().save(grant(BOB, CLUB, State.DONE, Optional.empty()));

        assertThat(rows().unfinished(10)).containsExactly(grant(ALICE, VIP, State.NEEDS_HUMAN, Optional.of(NOON)));
        assertThat(rows().at(VIP)).extracting(Grant::account).containsExactly(ALICE, BOB);
        assertThat(rows().inside(VIP)).isEqualTo(1);
    }

    @Test
    void a_platform_that_talks_too_much_is_cut_short() {
        Grant grant = grant(ALICE, VIP, State.DONE, Optional.empty());
        rows().save(new Grant(
                ALICE, VIP, grant.want(), grant.state(), 1, Optional.empty(), true, "", "x".repeat(9_000), "", NOON));

        assertThat(rows().find(ALICE, VIP).orElseThrow().words()).hasSize(2_000);
    }

    private GrantTable rows() {
        return new GrantTable(fresh.get());
    }

    private static Grant grant(PlatformAccount account, GateId gate, State state, Optional<Instant> next) {
        return new Grant(
                account, gate, Want.INSIDE, state, 3, next, true, "NOT_IN_SERVER", "not there yet", "join", NOON);
    }
}
