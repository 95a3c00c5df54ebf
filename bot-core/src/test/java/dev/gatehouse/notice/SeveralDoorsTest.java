package dev.gatehouse.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Decision.Deny;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.Step;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One purchase opens several doors, and is told of in one message. */
class SeveralDoorsTest extends NoticesStory {
    @Test
    void one_purchase_of_several_doors_is_one_message_from_the_start_to_the_end() {
        insideBoth(Phase.ACTIVE, END);
        insideBoth(Phase.ACTIVE, END.plusSeconds(1));
        insideBoth(Phase.GRACE, END.plusSeconds(2));
        Deny over = new Deny(true, true, "over");
        Grant out = grant(Want.OUTSIDE, State.DONE, "");
        around(at(GATE, over, Step.REVOKE, out), at(SECOND, over, Step.REVOKE, out));

        assertThat(heard)
                .hasSize(4)
                .allSatisfy(each -> assertThat(each)
                        .contains("the members' area, the members' area")
                        .doesNotContain("\n"));
        assertThat(heard.get(3)).contains("has ended");
        assertThat(rows.told(ALICE, GATE.id(), "access")).contains("LAPSED");
        assertThat(rows.told(ALICE, SECOND.id(), "access")).contains("LAPSED");
    }

    @Test
    void what_differs_from_door_to_door_stands_in_the_same_message_each_in_its_sentence() {
        Grant in = grant(Want.INSIDE, State.DONE, "");
        Grant owed = grant(Want.INSIDE, State.NEEDS_HUMAN, "ROLE_ABOVE_BOT");
        around(
                at(GATE, allow(Phase.ACTIVE, END), Step.KEEP, in),
                at(SECOND, allow(Phase.ACTIVE, END), Step.GRANT, owed));

        assertThat(heard).singleElement().asString().contains("You are in").contains("\nYour payment for");
    }

    @Test
    void whatever_was_lost_between_two_doors_the_next_look_tells() {
        notices.looked(at(GATE, allow(Phase.ACTIVE, END), Step.GRANT, grant(Want.INSIDE, State.DONE, "")));
        assertThat(heard).isEmpty();
        assertThat(rows.told(ALICE, GATE.id(), "access")).isEmpty();

        Notices afterTheCrash = notices();
        Grant in = grant(Want.INSIDE, State.DONE, "");
        afterTheCrash.looked(at(GATE, allow(Phase.ACTIVE, END), Step.KEEP, in));
        afterTheCrash.looked(at(SECOND, allow(Phase.ACTIVE, END), Step.KEEP, in));
        afterTheCrash.lookedAround(ALICE);

        assertThat(heard).singleElement().asString().contains("the members' area, the members' area");
    }

    @Test
    void several_doors_put_off_or_ending_together_are_told_and_reminded_of_together() {
        delivery = Messenger.Delivery.LATER;
        insideBoth(Phase.ACTIVE, END);
        delivery = Messenger.Delivery.TOLD;
        pass(Duration.ofSeconds(30));
        assertThat(heard).hasSize(2);

        insideBoth(Phase.ACTIVE, END);
        while (now.isBefore(END.minus(Duration.ofDays(6)))) {
            pass(Duration.ofMinutes(10));
        }
        assertThat(heard).hasSize(3);
        assertThat(heard.get(2)).startsWith("Your time for the members' area, the members' area ends");
    }

    @Test
    void whoever_must_act_or_cannot_be_reached_hears_it_once_for_all_doors() {
        Grant outside = grant(Want.INSIDE, State.AWAITS_PERSON, "NOT_IN_SERVER");
        around(
                at(GATE, allow(Phase.ACTIVE, END), Step.GRANT, outside),
                at(SECOND, allow(Phase.ACTIVE, END), Step.GRANT, outside));

        assertThat(heard).singleElement().asString().contains("Join the server and these are yours");
        delivery = Messenger.Delivery.UNREACHABLE;
        insideBoth(Phase.ACTIVE, END);
        assertThat(called).hasSize(1);
    }

    private void insideBoth(Phase phase, Instant until) {
        Grant in = grant(Want.INSIDE, State.DONE, "");
        around(at(GATE, allow(phase, until), Step.KEEP, in), at(SECOND, allow(phase, until), Step.KEEP, in));
    }
}
