package dev.gatehouse.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Person;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.LinkCode.Purpose;
import dev.gatehouse.buyer.LinkRows.Tie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the rows of linked accounts hold to, wherever they are kept. */
public abstract class LinkRowsContract {
    protected static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 700_000_000_000_000_001L);
    private static final PlatformAccount ALINA = new PlatformAccount(Platform.DISCORD, 700_000_000_000_000_002L);
    protected static final PlatformAccount TANJA = new PlatformAccount(Platform.TELEGRAM, 42);
    private static final PlatformAccount TOM = new PlatformAccount(Platform.TELEGRAM, 43);
    protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);

    protected abstract LinkRows rows();

    @Test
    void an_account_that_nobody_linked_is_a_person_by_itself() {
        assertThat(rows().of(ALICE)).isEqualTo(Person.alone(ALICE));
    }

    @Test
    void a_code_links_two_accounts_once() {
        LinkRows rows = rows();
        LinkCode code = offered(rows, ALICE, Purpose.LINK);

        assertThat(rows.link(code, TANJA, NOON)).isEqualTo(Tie.DONE);

        Person both = new Person(Set.of(ALICE, TANJA), Set.of());
        assertThat(rows.of(ALICE)).isEqualTo(both);
        assertThat(rows.of(TANJA)).isEqualTo(both);
        assertThat(rows.find(code.hash(), Purpose.LINK, NOON)).isEmpty();
        assertThat(rows.link(code, TANJA, NOON)).isEqualTo(Tie.ALREADY);
        rows.unlink(TANJA, NOON);
        assertThat(rows.link(code, TANJA, NOON)).isEqualTo(Tie.NO_CODE);
        assertThat(rows.of(ALICE)).isEqualTo(Person.alone(ALICE));
    }

    @Test
    void a_code_ends_by_time_and_with_the_next_one() {
        LinkRows rows = rows();
        LinkCode first = offered(rows, ALICE, Purpose.LINK);
        assertThat(rows.find(first.hash(), Purpose.LINK, NOON)).contains(first);
        assertThat(rows.find(first.hash(), Purpose.MOVE, NOON)).isEmpty();
        assertThat(rows.find(first.hash(), Purpose.LINK, LATER)).isEmpty();
        assertThat(rows.link(first, TANJA, LATER)).isEqualTo(Tie.NO_CODE);

        LinkCode second = new LinkCode("another hash", Purpose.LINK, ALICE, "Alice", LATER);
        rows.offer(second);
        assertThat(rows.link(first, TANJA, NOON)).isEqualTo(Tie.NO_CODE);
        assertThat(rows.link(second, TANJA, NOON)).isEqualTo(Tie.DONE);
    }

    @Test
    void an_expired_code_is_forgotten_with_its_label() {
        LinkRows rows = rows();
        LinkCode code = offered(rows, ALICE, Purpose.LINK);

        rows.forgetExpired(code.expiresAt().minusSeconds(1));
        assertThat(rows.find(code.hash(), Purpose.LINK, NOON)).contains(code);
        rows.forgetExpired(code.expiresAt());

        assertThat(rows.find(code.hash(), Purpose.LINK, NOON)).isEmpty();
    }

    @Test
    void nobody_has_two_accounts_of_one_platform() {
        LinkRows rows = rows();
        rows.link(offered(rows, ALICE, Purpose.LINK), TANJA, NOON);
        assertThat(rows.link(offered(rows, ALICE, Purpose.LINK), TOM, NOON)).isEqualTo(Tie.TAKEN);
        assertThat(rows.link(offered(rows, ALINA, Purpose.LINK), TANJA, NOON)).isEqualTo(Tie.TAKEN);
        assertThat(rows.of(TOM)).isEqualTo(Person.alone(TOM));
    }

    @Test
    void of_many_accounts_that_type_one_code_at_once_exactly_one_is_linked() throws Exception {
        LinkRows rows = rows();
        LinkCode code = offered(rows, ALICE, Purpose.LINK);
        List<PlatformAccount> crowd = IntStream.range(0, 16)
                .mapToObj(n -> new PlatformAccount(Platform.TELEGRAM, 5000 + n))
                .toList();

        List<Tie> ties = atOnce(crowd.stream()
                .map(each -> (Callable<Tie>) () -> rows.link(code, each, NOON))
                .toList());

        assertThat(ties).containsOnlyOnce(Tie.DONE);
        assertThat(rows.of(ALICE).present()).hasSize(2);
        assertThat(crowd)
                .filteredOn(each -> rows.of(each).present().contains(ALICE))
                .hasSize(1);
    }

    @Test
    void attempts_made_at_once_are_all_counted() throws Exception {
        LinkRows rows = rows();
        List<Integer> counts = atOnce(IntStream.range(0, 16)
                .mapToObj(n -> (Callable<Integer>) () -> rows.attempt(TANJA, NOON.minusSeconds(600), NOON))
                .toList());
        assertThat(counts)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    void attempts_are_forgotten_with_time_and_with_a_right_one() {
        LinkRows rows = rows();
        rows.attempt(TANJA, NOON.minusSeconds(600), NOON);
        assertThat(rows.attempt(TANJA, NOON.minusSeconds(1), NOON.plusSeconds(599)))
                .isEqualTo(2);
        assertThat(rows.attempt(TANJA, NOON, LATER)).isEqualTo(1);
        rows.attempt(TANJA, NOON, LATER);
        rows.forgetAttempts(TANJA);
        assertThat(rows.attempt(TANJA, NOON, LATER)).isEqualTo(1);
    }

    @Test
    void a_move_keeps_what_the_old_account_was_linked_with() {
        LinkRows rows = rows();
        rows.link(offered(rows, ALICE, Purpose.LINK), TANJA, NOON);
        LinkCode code = offered(rows, ALINA, Purpose.MOVE);

        assertThat(rows.move(ALICE, ALINA, Optional.of(code), "the person", NOON))
                .isEqualTo(Tie.DONE);

        Person moved = new Person(Set.of(ALINA, TANJA), Set.of(ALICE));
        assertThat(rows.of(ALICE)).isEqualTo(moved);
        assertThat(rows.of(TANJA)).isEqualTo(moved);
        assertThat(rows.lastMove(ALINA)).contains(NOON);
        assertThat(rows.lastMove(ALICE)).contains(NOON);
        assertThat(rows.lastMove(TANJA)).isEmpty();
        assertThat(rows.move(ALICE, ALINA, Optional.empty(), "olga", NOON)).isEqualTo(Tie.ALREADY);
    }

    @Test
    void a_move_can_be_taken_back_by_another_one() {
        LinkRows rows = rows();
        rows.move(ALICE, ALINA, Optional.empty(), "olga", NOON);
        assertThat(rows.move(ALINA, ALICE, Optional.empty(), "olga", LATER)).isEqualTo(Tie.DONE);
        assertThat(rows.of(ALICE)).isEqualTo(new Person(Set.of(ALICE), Set.of(ALINA)));
    }

    @Test
    void a_move_needs_a_free_account_of_the_same_platform() {
        LinkRows rows = rows();
        rows.link(offered(rows, ALINA, Purpose.LINK), TANJA, NOON);
        assertThat(rows.move(ALICE, ALINA, Optional.empty(), "olga", NOON)).isEqualTo(Tie.TAKEN);
        assertThat(rows.move(ALICE, TOM, Optional.empty(), "olga", NOON)).isEqualTo(Tie.TAKEN);
        assertThat(rows.of(ALICE)).isEqualTo(Person.alone(ALICE));
    }

    @Test
    void who_was_moved_away_from_is_linked_no_more_and_parts_with_its_platform() {
        LinkRows rows = rows();
        rows.link(offered(rows, ALICE, Purpose.LINK), TANJA, NOON);
        rows.move(ALICE, ALINA, Optional.empty(), "olga", NOON);
        assertThat(rows.link(offered(rows, TOM, Purpose.LINK), ALICE, NOON)).isEqualTo(Tie.TAKEN);

        rows.unlink(TANJA, NOON);

        assertThat(rows.of(TANJA)).isEqualTo(Person.alone(TANJA));
        assertThat(rows.of(ALICE)).isEqualTo(new Person(Set.of(ALINA), Set.of(ALICE)));
    }

    private static LinkCode offered(LinkRows rows, PlatformAccount account, Purpose purpose) {
        LinkCode code = new LinkCode("hash of " + account + purpose, purpose, account, "Alice", LATER);
        rows.offer(code);
        return code;
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : crowd.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        } finally {
            crowd.shutdownNow();
        }
    }
}
