package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownTest {
    private static final Instant T0 = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant END = T0.plus(Duration.ofDays(30));

    @Test
    void an_answer_with_an_older_update_changes_nothing_however_late_it_was_asked() {
        Known newer = Known.after(Optional.empty(), active(at(2)), at(2));
        assertThat(Known.after(Optional.of(newer), expired(at(1)), at(9))).isEqualTo(newer);
    }

    @Test
    void of_two_answers_about_the_same_update_the_one_asked_later_wins() {
        Known later = Known.after(Optional.empty(), active(at(1)), at(5));
        assertThat(Known.after(Optional.of(later), expired(at(1)), at(4))).isEqualTo(later);
        assertThat(Known.after(Optional.of(later), expired(at(1)), at(6))
                        .membership()
                        .status())
                .isEqualTo(Status.EXPIRED);
    }

    /** A list may say to the second what a single read says to the microsecond. */
    @Test
    void the_same_update_told_more_coarsely_is_no_older_one() {
        Known fine = Known.after(Optional.empty(), active(at(1).plusNanos(345_678_000)), at(2));
        Known coarse = Known.after(Optional.of(fine), expired(at(1)), at(3));
        assertThat(coarse.membership().status()).isEqualTo(Status.EXPIRED);
        assertThat(Known.after(Optional.of(coarse), active(at(1).plusNanos(345_678_000)), at(4))
                        .membership()
                        .status())
                .isEqualTo(Status.ACTIVE);
        assertThat(Known.after(Optional.of(fine), expired(at(1).minusSeconds(1)), at(3)))
                .isEqualTo(fine);
        assertThat(Known.after(Optional.of(fine), expired(at(1).plusNanos(345_677_000)), at(3)))
                .isEqualTo(fine);
    }

    @Test
    void the_end_said_while_it_lived_is_remembered_after_it_lapsed() {
        Known live = Known.after(Optional.empty(), active(at(1)), at(1));
        Known over = Known.after(Optional.of(live), expired(at(2)), at(2));
        Known still = Known.after(Optional.of(over), expired(at(3)), at(3));
        assertThat(over.endOnceSaid()).contains(END);
        assertThat(still.endOnceSaid()).contains(END);
        assertThat(still.deniedSince()).contains(at(2));
    }

    @Test
    void a_live_answer_breaks_the_run_of_denials() {
        Known over = Known.after(Optional.empty(), expired(at(1)), at(1));
        Known live = Known.after(Optional.of(over), active(at(2)), at(2));
        Known overAgain = Known.after(Optional.of(live), expired(at(3)), at(3));
        assertThat(live.deniedSince()).isEmpty();
        assertThat(overAgain.deniedSince()).contains(at(3));
    }

    private static Instant at(long minutes) {
        return T0.plus(Duration.ofMinutes(minutes));
    }

    private static Membership active(Instant updated) {
        return said("ACTIVE", updated);
    }

    private static Membership expired(Instant updated) {
        return said("EXPIRED", updated);
    }

    private static Membership said(String status, Instant updated) {
        return new Membership(
                new MembershipId("m"),
                new ProductId("club"),
                new PlatformAccount(Platform.TELEGRAM, 7),
                status,
                Period.until(END),
                Optional.of(updated),
                Optional.empty());
    }
}
