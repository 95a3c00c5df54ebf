package dev.gatehouse.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.Step;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
import dev.gatehouse.reconcile.Look;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told because a date comes, and not because anything changed. */
class RemindersTest extends NoticesStory {
    @Test
    void an_end_is_reminded_of_a_week_two_days_and_a_day_before_and_on_its_day() {
        inside(Phase.ACTIVE, END);
        List<Long> daysBefore = new ArrayList<>();
        while (now.isBefore(END)) {
            int before = heard.size();
            pass(Duration.ofHours(1));
            inside(Phase.ACTIVE, END);
            if (heard.size() > before) {
                daysBefore.add(Duration.between(now, END).toDays());
            }
        }
        assertThat(daysBefore).containsExactly(6L, 1L, 0L, 0L);
        assertThat(heard.subList(1, 5)).allSatisfy(each -> assertThat(each).contains("/buy"));
        assertThat(heard).hasSize(5);
    }

    @Test
    void a_renewal_takes_the_reminders_of_the_old_end_away() {
        inside(Phase.ACTIVE, END);
        inside(Phase.ACTIVE, END.plus(Duration.ofDays(30)));
        now = END;
        notices.run();
        assertThat(heard).hasSize(2);
    }

    @Test
    void a_doubt_in_between_takes_no_reminder_away() {
        inside(Phase.ACTIVE, END);
        Optional<DueNotice> planned = rows.waiting(ALICE, GATE.id(), "reminder");
        look(new Decision.Hold("an odd status", true), Step.KEEP, grant(Want.INSIDE, State.DONE, ""));
        assertThat(planned).isPresent();
        assertThat(rows.waiting(ALICE, GATE.id(), "reminder")).isEqualTo(planned);
        lapsed(Step.REVOKE);
        assertThat(rows.waiting(ALICE, GATE.id(), "reminder")).isEmpty();
    }

    @Test
    void whoever_buys_a_day_is_not_told_at_once_that_it_ends() {
        inside(Phase.ACTIVE, NOON.plus(Duration.ofHours(23)));
        pass(Duration.ofHours(1));
        assertThat(heard).singleElement().asString().startsWith("You are in");
    }

    @Test
    void nobody_is_reminded_of_an_end_they_cannot_put_off_or_that_is_none() {
        around(new Look(
                ALICE,
                GATE,
                allow(Phase.ACTIVE, END),
                Step.KEEP,
                Optional.of(grant(Want.INSIDE, State.DONE, "")),
                false));
        Allow open = new Allow(Phase.ACTIVE, Optional.empty(), "paid");
        look(open, Step.KEEP, grant(Want.INSIDE, State.DONE, ""));
        now = END;
        notices.run();
        assertThat(heard).hasSize(2).noneMatch(each -> each.contains("ends"));
    }

    @Test
    void the_middle_of_the_grace_is_told_once() {
        inside(Phase.GRACE, NOON.plus(Duration.ofDays(4)));
        pass(Duration.ofDays(1));
        inside(Phase.GRACE, NOON.plus(Duration.ofDays(4)));
        assertThat(heard).hasSize(1);
        pass(Duration.ofDays(1));
        inside(Phase.GRACE, NOON.plus(Duration.ofDays(4)));
        pass(Duration.ofDays(1));
        assertThat(heard).hasSize(2);
        assertThat(heard.get(1)).startsWith("Half of the days of grace");
    }
}
