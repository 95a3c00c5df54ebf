package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Decision.Deny;
import dev.gatehouse.access.Decision.Hold;
import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextLookTest {
    private static final Instant END = Instant.parse("2026-05-10T12:00:00Z");
    private static final Evidence SILENT = new Evidence.Silent("503", List.of(), false);
    private static final Evidence ENDED = new Evidence.Answered(
            List.of(Known.after(
                    Optional.empty(),
                    new Membership(
                            new MembershipId("m"),
                            House.GOLD,
                            House.ALICE,
                            "ACTIVE",
                            Period.until(END),
                            Optional.empty(),
                            Optional.empty()),
                    END)),
            END);

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 5", "5, 15", "15, 60", "59, 60"})
    void after_an_end_hilt_is_asked_at_1_5_15_and_60_minutes(long minutesPast, long nextMinute) {
        Instant now = END.plus(Duration.ofMinutes(minutesPast));
        assertThat(next(new Hold("just past", false), ENDED, now)).contains(END.plus(Duration.ofMinutes(nextMinute)));
    }

    @Test
    void what_is_allowed_is_looked_at_when_it_ends() {
        assertThat(next(new Allow(Phase.ACTIVE, Optional.of(END), "paid"), ENDED, END.minusSeconds(60)))
                .contains(END);
    }

    @Test
    void open_ended_access_needs_no_look_and_grace_without_a_date_one_an_hour() {
        assertThat(next(new Allow(Phase.ACTIVE, Optional.empty(), "paid"), ENDED, END))
                .isEmpty();
        assertThat(next(new Allow(Phase.GRACE, Optional.empty(), "grace"), ENDED, END))
                .contains(END.plus(Duration.ofHours(1)));
    }

    @Test
    void a_silent_hilt_is_asked_again_in_half_a_minute_and_a_quarter_more_at_the_most() {
        assertThat(next(new Hold("silent", false), SILENT, END).orElseThrow())
                .isBetween(END.plusSeconds(30), END.plusMillis(37_500));
        assertThat(next(new Allow(Phase.ACTIVE, Optional.of(END.plusSeconds(900)), "paid"), SILENT, END)
                        .orElseThrow())
                .isBetween(END.plusSeconds(30), END.plusMillis(37_500));
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "240, 30", "480, 60", "2400, 300", "86400, 600"})
    void the_longer_hilt_is_silent_after_an_end_the_rarer_it_is_asked(long secondsPast, long wait) {
        Instant now = END.plusSeconds(secondsPast);
        Evidence silent = new Evidence.Silent("503", ENDED.known(), false);

        assertThat(next(new Hold("silent", false), silent, now).orElseThrow())
                .isBetween(now.plusSeconds(wait), now.plusMillis(wait * 1_250));
    }

    @Test
    void a_thousand_who_wait_for_a_silent_hilt_do_not_come_back_together() {
        assertThat(LongStream.range(0, 1_000)
                        .mapToObj(id -> NextLook.after(
                                new PlatformAccount(Platform.DISCORD, 700_000 + id),
                                List.of(new Hold("silent", false)),
                                SILENT,
                                END))
                        .distinct()
                        .count())
                .isGreaterThan(500);
    }

    @Test
    void a_doubtful_end_is_looked_at_twice_and_a_settled_one_never_again() {
        assertThat(next(new Deny(false, false, "over"), ENDED, END)).contains(END.plusSeconds(30));
        assertThat(next(new Deny(true, true, "over"), ENDED, END)).isEmpty();
    }

    @Test
    void of_several_doors_the_first_to_change_sets_the_time() {
        List<Decision> both = List.of(
                new Allow(Phase.ACTIVE, Optional.of(END.plusSeconds(900)), "paid"), new Deny(false, false, "over"));
        assertThat(NextLook.after(House.ALICE, both, ENDED, END)).contains(END.plusSeconds(30));
    }

    private static Optional<Instant> next(Decision decision, Evidence evidence, Instant now) {
        return NextLook.after(House.ALICE, List.of(decision), evidence, now);
    }
}
