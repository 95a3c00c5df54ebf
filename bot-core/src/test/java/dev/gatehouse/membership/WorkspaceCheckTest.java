package dev.gatehouse.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Evidence;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceCheckTest extends MembershipsStage {
    private static final Workspace OURS = new Workspace("u-1", false, 120);
    private static final Workspace THEIRS = new Workspace("u-2", false, 120);

    private void keyBelongsTo(Workspace workspace) {
        hilt.workspace = () -> hilt.said(workspace);
    }

    private void keyMayNotAsk() {
        hilt.workspace = () -> hilt.absent("answered 403");
    }

    @Test
    void the_first_workspace_met_is_adopted_and_asked_about_once() {
        answered(EVE);
        answered(BOB);

        assertThat(rows.find()).contains(OURS);
        assertThat(hilt.calls).containsOnlyOnce("workspace");
    }

    @ParameterizedTest
    @CsvSource({"u-2, false", "u-1, true"})
    void fault_99_another_workspace_or_mode_holds_every_door(String user, boolean sandbox) {
        bobIsKnown();
        keyBelongsTo(new Workspace(user, sandbox, 120));
        hilt.has(membership("m-1", BOB, "EXPIRED"));
        Memberships next = restarted();

        assertThat(next.ask(Set.of(BOB), Urgency.EVENT)).isInstanceOfSatisfying(Evidence.Silent.class, silent -> {
            // The alarm below is about the workspace; none is added for each of its accounts.
            assertThat(silent.alarming()).isFalse();
            assertThat(inWords(silent.known())).containsExactly("m-1 ACTIVE");
        });
        assertThat(next.recall(Set.of(BOB))).isInstanceOf(Evidence.Silent.class);
        assertThat(next.read(new MembershipId("m-1"), Urgency.EVENT)).isInstanceOf(ReadOutcome.Silent.class);
        assertThat(next.walk(CLUB, Urgency.SWEEP).isComplete()).isFalse();
        assertThat(next.find(BOB, CLUB, Urgency.BUYER)).isPresent();
        assertThat(hilt.calls).containsExactly("workspace");
        assertThat(inWords(next.known(BOB))).containsExactly("m-1 ACTIVE");
        assertThat(alarms.heard()).containsExactly("WORKSPACE_CHANGED");
    }

    @Test
    void fault_99_until_a_human_accepts_it() {
        bobIsKnown();
        keyBelongsTo(THEIRS);
        Memberships next = restarted();
        next.ask(Set.of(BOB), Urgency.EVENT);

        rows.accept(THEIRS);

        assertThat(next.ask(Set.of(BOB), Urgency.EVENT)).isInstanceOf(Evidence.Answered.class);
        assertThat(next.recall(Set.of(BOB))).isInstanceOf(Evidence.Answered.class);
        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void fault_99_a_workspace_that_hilt_named_wrongly_is_asked_about_again() {
        bobIsKnown();
        keyBelongsTo(THEIRS);
        Memberships next = restarted();
        next.ask(Set.of(BOB), Urgency.EVENT);
        keyBelongsTo(OURS);

        assertThat(next.ask(Set.of(BOB), Urgency.EVENT)).isInstanceOf(Evidence.Silent.class);
        pass(Duration.ofMinutes(5));

        assertThat(next.ask(Set.of(BOB), Urgency.EVENT)).isInstanceOf(Evidence.Answered.class);
        assertThat(alarms.up()).isEmpty();
    }

    @Test
    void fault_99_another_workspace_that_is_not_named_again_stays_another() {
        bobIsKnown();
        keyBelongsTo(THEIRS);
        Memberships next = restarted();
        next.ask(Set.of(BOB), Urgency.EVENT);
        hilt.workspace = () -> new Reply.Silent<>("answered 500", false, Optional.empty());
        pass(Duration.ofMinutes(5));

        assertThat(next.ask(Set.of(BOB), Urgency.EVENT)).isInstanceOf(Evidence.Silent.class);
        assertThat(next.recall(Set.of(BOB))).isInstanceOf(Evidence.Silent.class);
        assertThat(alarms.up()).containsExactly("WORKSPACE_CHANGED");
    }

    @Test
    void unverified_answers_are_kept_to_grant_by_but_take_nothing_away() {
        hilt.workspace = () -> new Reply.Silent<>("answered 500", false, Optional.empty());
        hilt.has(membership("m-1", BOB, "ACTIVE"));

        assertThat(inWords(silent(BOB).known())).containsExactly("m-1 ACTIVE");

        keyBelongsTo(OURS);
        pass(Duration.ofSeconds(5));
        assertThat(answered(BOB)).containsExactly("m-1 ACTIVE");
    }

    @Test
    void an_unreachable_check_is_not_repeated_with_every_question() {
        hilt.workspace = () -> new Reply.Silent<>("answered 500", false, Optional.empty());

        silent(BOB);
        silent(BOB);
        pass(Duration.ofSeconds(5));
        silent(BOB);
        pass(Duration.ofSeconds(9));
        silent(BOB);

        assertThat(hilt.calls.stream().filter("workspace"::equals)).hasSize(2);
    }

    @Test
    void a_key_that_never_could_ask_is_used_but_proves_no_absence() {
        keyMayNotAsk();
        hilt.has(membership("m-1", BOB, "EXPIRED"));

        assertThat(answered(BOB)).containsExactly("m-1 EXPIRED");
        assertThat(silent(EVE).alarming()).isFalse();
        assertThat(alarms.heard()).isEmpty();
    }

    @Test
    void a_key_that_may_no_longer_ask_takes_nothing_away() {
        bobIsKnown();
        keyMayNotAsk();

        assertThat(restarted().ask(Set.of(BOB), Urgency.EVENT))
                .isInstanceOfSatisfying(
                        Evidence.Silent.class,
                        silent -> assertThat(silent.alarming()).isTrue());
        assertThat(alarms.up()).containsExactly("WORKSPACE_UNVERIFIED");
    }
}
