package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hilt is away for a day of calendar time while people renew and lapse, and none of its events ever arrives. */
class DayOfSilenceTest {
    @TempDir
    private Path folder;

    @Test
    void after_a_day_of_silence_a_hundred_members_stand_where_they_belong() throws Exception {
        aDayOfSilence(new Members.Plan(100, 12, 9), 3);
    }

    /** Some minutes: whom Hilt says have lapsed is asked about once more before the role is taken. */
    @Test
    @Tag("nightly")
    void after_a_day_of_silence_two_thousand_members_stand_where_they_belong() throws Exception {
        aDayOfSilence(new Members.Plan(2_000, 200, 150), 1);
    }

    /** @param hours that pass between two looks at where everybody stands */
    private void aDayOfSilence(Members.Plan plan, int hours) throws Exception {
        try (Members members = new Members(folder, plan)) {
            assertThat(members.standing()).isEqualTo(new Members.Standing(0, 0));

            members.hiltFallsSilent();
            for (int hour = 0; hour < 24; hour += hours) {
                members.pass(Duration.ofHours(hours));
                assertThat(members.standing().wronglyOutside()).isZero();
            }
            int taken = members.taken();
            members.hiltIsBack();
            members.stage().clock().advance(Duration.ofMinutes(15));
            Multitude.within(
                    Duration.ofMinutes(8),
                    "everybody where they belong",
                    () -> members.standing().equals(new Members.Standing(0, 0)));

            assertThat(taken).as("roles taken while Hilt was silent").isZero();
            assertThat(members.taken()).isEqualTo(plan.lapses());
            assertThat(members.stage().hilt().calls().all())
                    .as("more calls than 120 in one of Hilt's minutes")
                    .noneMatch(call -> call.status() == 429);
        }
    }
}
