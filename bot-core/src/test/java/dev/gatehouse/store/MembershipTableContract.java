package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class MembershipTableContract extends StoreContract {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Instant END = NOON.plus(Duration.ofDays(30));

    MembershipTableContract(Supplier<String> url) {
        super(url);
    }

    @Test
    void keeps_what_hilt_said_to_the_microsecond() {
        Instant precise = Instant.parse("2026-11-22T12:00:00.123456Z");
        Membership said = new Membership(
                new MembershipId("m-1"),
                new ProductId("p-1"),
                ALICE,
                "Grace_Period",
                new Period(Optional.of(NOON), Optional.of(precise), Optional.of(END)),
                Optional.of(precise),
                Optional.of("created_at: soon"));

        rows().remember(said, precise);

        assertThat(rows().find(said.id())).contains(new Known(said, precise, Optional.empty(), Optional.empty()));
    }

    @Test
    void dates_beyond_every_calendar_survive() {
        rows().remember(membership("m-1", ALICE, "ACTIVE", Instant.MAX), Instant.MIN);

        Known known = rows().find(new MembershipId("m-1")).orElseThrow();
        assertThat(known.askedAt()).isEqualTo(Instant.MIN);
        assertThat(known.membership().lastEnd()).contains(Instant.MAX);
    }

    @Test
    void a_new_membership_is_looked_at_at_once() {
        rows().remember(membership("m-1", ALICE, "ACTIVE", END), NOON);

        assertThat(rows().due(NOON.minusSeconds(1), 10)).isEmpty();
        assertThat(rows().due(NOON, 10)).containsExactly(ALICE);
    }

    @Test
    void the_same_answer_again_changes_no_timer() {
        rows().remember(membership("m-1", ALICE, "ACTIVE", END), NOON);
        rows().lookAgain(ALICE, Optional.of(END), NOON);

        Known known = rows().remember(membership("m-1", ALICE, "ACTIVE", END), LATER);

        assertThat(known.askedAt()).isEqualTo(LATER);
        assertThat(rows().due(LATER, 10)).isEmpty();
        assertThat(rows().due(END, 10)).containsExactly(ALICE);
    }

    @Test
    void another_status_or_date_or_flaw_is_looked_at_at_once() {
        Membership first = membership("m-1", ALICE, "ACTIVE", END);
        Membership flawed = new Membership(
                first.id(), first.product(), ALICE, "ACTIVE", first.period(), Optional.empty(), Optional.of("a date"));
        for (Membership news : List.of(
                membership("m-1", ALICE, "EXPIRED", END),
                membership("m-1", ALICE, "ACTIVE", END.plusSeconds(1)),
                flawed)) {
            rows().remember(first, NOON);
            rows().lookAgain(ALICE, Optional.empty(), LATER);

            rows().remember(news, LATER);

            assertThat(rows().due(LATER, 10)).as(news.toString()).containsExactly(ALICE);
            rows().remember(first, LATER);
        }
    }

    @Test
    void an_older_answer_changes_nothing() {
        rows().remember(membership("m-1", ALICE, "ACTIVE", END), LATER);
        rows().lookAgain(ALICE, Optional.empty(), LATER);

        Known known = rows().remember(membership("m-1", ALICE, "EXPIRED", NOON), NOON);

        assertThat(known.membership().said()).isEqualTo("ACTIVE");
        assertThat(rows().due(END, 10)).isEmpty();
    }

    @Test
    void an_answer_that_nobody_considered_keeps_its_own_time() {
        rows().remember(membership("m-1", ALICE, "ACTIVE", END), NOON);
        rows().remember(membership("m-2", ALICE, "ACTIVE", END), LATER);

        rows().lookAgain(ALICE, Optional.empty(), NOON);
        assertThat(rows().due(LATER, 10)).containsExactly(ALICE);

        rows().lookAgain(ALICE, Optional.empty(), Instant.MIN);
        assertThat(rows().due(LATER, 10)).containsExactly(ALICE);

        rows().lookAgain(ALICE, Optional.empty(), LATER);
        assertThat(rows().due(LATER, 10)).isEmpty();
    }

    @Test
    void whoever_waits_longest_is_due_first_and_once() {
        rows().remember(membership("m-1", BOB, "ACTIVE", END), LATER);
        rows().remember(membership("m-2", ALICE, "ACTIVE", END), NOON);
        rows().remember(membership("m-3", ALICE, "ACTIVE", END), LATER);

        assertThat(rows().due(LATER, 10)).containsExactly(ALICE, BOB);
        assertThat(rows().due(LATER, 1)).containsExactly(ALICE);
        assertThat(rows().of(ALICE))
                .extracting(known -> known.membership().id().value())
                .containsExactly("m-2", "m-3");
    }

    @Test
    void accounts_come_in_pages_each_once() {
        rows().remember(membership("m-1", BOB, "ACTIVE", END), NOON);
        rows().remember(membership("m-2", ALICE, "ACTIVE", END), NOON);
        rows().remember(membership("m-3", ALICE, "ACTIVE", END), NOON);

        assertThat(rows().accountsAfter(Optional.empty(), 1)).containsExactly(ALICE);
        assertThat(rows().accountsAfter(Optional.of(ALICE), 10)).containsExactly(BOB);
        assertThat(rows().accountsAfter(Optional.of(BOB), 10)).isEmpty();
    }

    @Test
    void the_self_test_goes_by_a_live_membership_where_there_is_one() {
        rows().remember(membership("m-2", ALICE, "PAUSED", END), LATER);
        assertThat(rows().anyKnown()).isEmpty();
        rows().remember(membership("m-1", ALICE, "EXPIRED", NOON), LATER);
        assertThat(rows().anyKnown()).map(known -> known.membership().account()).contains(ALICE);

        rows().remember(membership("m-3", BOB, "ACTIVE", END), NOON);
        assertThat(rows().anyKnown()).map(known -> known.membership().account()).contains(BOB);
    }

    @Test
    void many_answers_about_one_membership_at_once_end_in_the_latest() {
        CompletableFuture<?>[] answers = IntStream.range(0, 16)
                .mapToObj(each -> CompletableFuture.runAsync(() -> rows().remember(
                                membership("m-1", ALICE, "ACTIVE", END.plusSeconds(each)), NOON.plusSeconds(each))))
                .toArray(CompletableFuture<?>[]::new);

        CompletableFuture.allOf(answers).join();

        assertThat(rows().find(new MembershipId("m-1"))
                        .orElseThrow()
                        .membership()
                        .lastEnd())
                .contains(END.plusSeconds(15));
    }

    private MembershipTable rows() {
        return new MembershipTable(fresh.get());
    }

    private static Membership membership(String id, PlatformAccount account, String said, Instant end) {
        return new Membership(
                new MembershipId(id),
                new ProductId("p-1"),
                account,
                said,
                Period.until(end),
                Optional.empty(),
                Optional.empty());
    }
}
