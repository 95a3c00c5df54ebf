package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Decision.Deny;
import dev.gatehouse.access.Decision.Hold;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {
    private static final Decision ALLOW = new Allow(Phase.ACTIVE, Optional.empty(), "paid");
    private static final Decision HOLD = new Hold("silent", false);
    private static final Decision DENY = new Deny(true, true, "over");
    private static final Decision DOUBTFUL = new Deny(false, false, "over, says one answer");

    @ParameterizedTest
    @CsvSource({
        "INSIDE, KEEP",
        "KNOCKING, GRANT",
        "INVITED, KEEP",
        "OUTSIDE, GRANT",
        "BARRED, NEEDS_HUMAN",
        "IMMUNE, KEEP",
        "UNKNOWN, LOOK_AGAIN"
    })
    void whoever_is_allowed_is_let_in(Presence presence, Step step) {
        assertThat(Step.between(ALLOW, presence, true)).isEqualTo(step);
        assertThat(Step.between(ALLOW, presence, false)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "INSIDE, REVOKE, KEEP",
        "KNOCKING, OFFER, OFFER",
        "INVITED, WITHDRAW, WITHDRAW",
        "OUTSIDE, KEEP, KEEP",
        "BARRED, KEEP, KEEP",
        "IMMUNE, NOTE, KEEP",
        "UNKNOWN, LOOK_AGAIN, LOOK_AGAIN"
    })
    void only_those_a_gate_manages_lose_the_door(Presence presence, Step managed, Step stranger) {
        assertThat(Step.between(DENY, presence, true)).isEqualTo(managed);
        assertThat(Step.between(DENY, presence, false)).isEqualTo(stranger);
    }

    @ParameterizedTest
    @EnumSource(value = Presence.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void a_hold_moves_nobody(Presence presence) {
        assertThat(Step.between(HOLD, presence, true)).isEqualTo(Step.KEEP);
    }

    @ParameterizedTest
    @EnumSource(Presence.class)
    void a_denial_that_one_answer_carries_is_looked_at_again(Presence presence) {
        assertThat(Step.between(DOUBTFUL, presence, true)).isEqualTo(Step.LOOK_AGAIN);
    }

    @Test
    void one_step_is_enough_and_the_second_does_nothing() {
        for (Presence start : new Presence[] {Presence.INSIDE, Presence.OUTSIDE, Presence.KNOCKING, Presence.INVITED}) {
            for (Decision decision : new Decision[] {ALLOW, DENY}) {
                Presence after = apply(Step.between(decision, start, true), start);
                assertThat(Step.between(decision, after, true)).isIn(Step.KEEP, Step.OFFER);
            }
        }
    }

    private static Presence apply(Step step, Presence presence) {
        return switch (step) {
            case GRANT -> Presence.INSIDE;
            case REVOKE, WITHDRAW -> Presence.OUTSIDE;
            case KEEP, OFFER, NOTE, NEEDS_HUMAN, LOOK_AGAIN -> presence;
        };
    }
}
