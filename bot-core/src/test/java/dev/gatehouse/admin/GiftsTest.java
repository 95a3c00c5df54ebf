package dev.gatehouse.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.admin.Gift.State;
import dev.gatehouse.audit.HeardAlarms;
import dev.gatehouse.buyer.HiltLedger;
import dev.gatehouse.buyer.HiltLedger.History;
import dev.gatehouse.buyer.Sale;
import dev.gatehouse.door.Doorbell;
import dev.gatehouse.door.Ring;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.WriteOutcome;
import dev.gatehouse.reconcile.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiftsTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final MembershipId M = new MembershipId("m-1");
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);

    private final MemoryGifts rows = new MemoryGifts();
    private final HiltLedger ledger = mock(HiltLedger.class);
    private final List<Ring> rings = new ArrayList<>();
    private Instant now = NOON;
    private Instant end = NOON.plus(Duration.ofDays(3));
    private int sent;
    private WriteOutcome<Boolean> answer = new WriteOutcome.Done<>(true);
    private boolean doneAtHilt = true;
    private final Gifts gifts = new Gifts(
            (id, days, note) -> give(days),
            ledger,
            rows,
            bell(),
            new Recorder(() -> now, entry -> {}, new HeardAlarms()));

    @BeforeEach
    void hilt_shows_the_end() {
        when(ledger.history(any())).thenAnswer(call -> {
            Sale.Holder alice =
                    new Sale.Holder(Optional.of(ALICE), Optional.empty(), Optional.empty(), Optional.empty());
            Sale sale = new Sale(M, new ProductId("p"), "ACTIVE", alice, Optional.of(end), Optional.empty());
            return new Reply.Said<>(new History(sale, List.of()), now);
        });
    }

    private WriteOutcome<Boolean> give(int days) {
        sent++;
        if (doneAtHilt) {
            end = (end.isBefore(now) ? now : end).plus(Duration.ofDays(days));
        }
        return answer;
    }

    private Doorbell bell() {
        return new Doorbell() {
            @Override
            public void ring(Ring ring) {
                rings.add(ring);
            }

            @Override
            public void ringOwed(Place place, String cause) {}
        };
    }

    private Gift give() {
        return gifts.give(M, 7, "olga", "sorry");
    }

    private String refusal() {
        return catchThrowableOfType(NotDoneException.class, this::give)
                .refusal()
                .code();
    }

    @Test
    void a_gift_is_given_once_and_the_account_is_looked_at() {
        assertThat(give().state()).isEqualTo(State.GIVEN);

        assertThat(end).isEqualTo(NOON.plus(Duration.ofDays(10)));
        assertThat(rings).extracting(Ring::account).containsExactly(ALICE);
        assertThat(gifts.list()).extracting(Gift::state).containsExactly(State.GIVEN);
    }

    @Test
    void law_2_after_a_lost_answer_hilt_is_read_and_nothing_is_given_twice() {
        answer = new WriteOutcome.Unknown<>("no whole answer within 10 s");
        assertThat(refusal()).isEqualTo("GIFT_UNCERTAIN");

        answer = new WriteOutcome.Done<>(true);
        Gift found = give();

        assertThat(found.state()).isEqualTo(State.GIVEN);
        assertThat(sent).isEqualTo(1);
        assertThat(end).isEqualTo(NOON.plus(Duration.ofDays(10)));
    }

    @Test
    void law_2_what_was_never_done_is_given_after_all_once_it_cannot_be_under_way() {
        answer = new WriteOutcome.Unknown<>("connection reset");
        doneAtHilt = false;
        assertThat(refusal()).isEqualTo("GIFT_UNCERTAIN");
        assertThat(refusal()).isEqualTo("GIFT_UNCERTAIN");
        assertThat(sent).isEqualTo(1);

        answer = new WriteOutcome.Done<>(true);
        doneAtHilt = true;
        now = now.plus(Duration.ofMinutes(3));

        assertThat(give().state()).isEqualTo(State.GIVEN);
        assertThat(sent).isEqualTo(2);
        assertThat(end).isEqualTo(NOON.plus(Duration.ofDays(10)));
    }

    @Test
    void when_something_else_moved_the_end_a_human_says_what_became_of_it() {
        answer = new WriteOutcome.Unknown<>("connection reset");
        assertThat(refusal()).isEqualTo("GIFT_UNCERTAIN");
        end = end.plus(Duration.ofDays(30));
        now = now.plus(Duration.ofHours(1));

        assertThat(refusal()).isEqualTo("GIFT_UNCLEAR");
        assertThat(sent).isEqualTo(1);

        gifts.settle(rows.all(1).get(0).id(), true, "olga");
        answer = new WriteOutcome.Done<>(true);
        assertThat(give().state()).isEqualTo(State.GIVEN);
        assertThat(sent).isEqualTo(2);
    }

    @Test
    void what_hilt_refuses_is_not_given_and_can_be_asked_for_again() {
        answer = new WriteOutcome.Refused<>(403, "answered 403");
        doneAtHilt = false;
        assertThat(refusal()).isEqualTo("GIFT_REFUSED");

        answer = new WriteOutcome.Done<>(true);
        assertThat(give().state()).isEqualTo(State.GIVEN);
    }

    @Test
    void while_hilt_is_silent_nothing_is_sent() {
        when(ledger.history(any())).thenReturn(new Reply.Silent<>("503", false, Optional.empty()));

        assertThat(refusal()).isEqualTo("HILT_SILENT");
        assertThat(sent).isZero();
        assertThat(gifts.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-3", "3661"})
    void a_gift_that_makes_no_sense_is_not_sent(int days) {
        assertThat(catchThrowableOfType(NotDoneException.class, () -> gifts.give(M, days, "olga", ""))
                        .refusal()
                        .code())
                .isEqualTo("GIFT_SIZE");
        assertThat(sent).isZero();
    }
}
