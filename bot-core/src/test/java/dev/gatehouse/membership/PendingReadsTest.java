package dev.gatehouse.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PendingReadsTest extends MembershipsStage {
    private final List<ReadOutcome> heard = new ArrayList<>();

    @Test
    void a_buyers_membership_is_read_at_once() {
        hilt.has(membership("m-1", BOB, "ACTIVE"));

        wants("m-1", Urgency.BUYER);

        assertThat(heard).singleElement().isInstanceOf(ReadOutcome.Kept.class);
        assertThat(reads()).containsExactly("read m-1");
    }

    @Test
    void a_few_are_read_singly_at_the_next_round() {
        people(3);

        IntStream.range(0, 3).forEach(each -> wants("m-" + each, Urgency.EVENT));
        assertThat(heard).isEmpty();
        memberships.pending().run();

        assertThat(heard).hasSize(3).allMatch(ReadOutcome.Kept.class::isInstance);
        assertThat(reads()).containsExactly("read m-0", "read m-1", "read m-2");
    }

    /** A purchase brings three events. */
    @Test
    void those_who_ask_for_the_same_membership_share_one_read() {
        hilt.has(membership("m-1", BOB, "ACTIVE"));

        IntStream.range(0, 3).forEach(each -> wants("m-1", Urgency.EVENT));
        memberships.pending().run();

        assertThat(heard).hasSize(3);
        assertThat(reads()).containsExactly("read m-1");
    }

    @Test
    void who_asks_while_an_answer_is_on_its_way_gets_one_asked_for_afterwards() {
        hilt.has(membership("m-1", BOB, "ACTIVE"));
        memberships.pending().read(new MembershipId("m-1"), Urgency.BUYER, first -> {
            if (heard.isEmpty()) {
                heard.add(first);
                wants("m-1", Urgency.BUYER);
                wants("m-1", Urgency.EVENT);
                assertThat(heard).as("no answer from before the question").hasSize(1);
            }
        });

        assertThat(heard).hasSize(3);
        assertThat(reads()).containsExactly("read m-1", "read m-1");
    }

    @Test
    void many_of_one_product_are_answered_by_a_walk() {
        known(40);

        wantAll(40);
        quiet();

        assertThat(heard).hasSize(40).allMatch(ReadOutcome.Kept.class::isInstance);
        assertThat(reads()).isEmpty();
        assertThat(pages()).isEqualTo(20);
    }

    @Test
    void a_walk_ends_where_nobody_waits_any_more() {
        known(40);

        IntStream.range(0, 30).forEach(each -> wants("m-" + each, Urgency.EVENT));
        quiet();

        assertThat(heard).hasSize(30);
        assertThat(pages()).isEqualTo(15);
    }

    @Test
    void where_single_reads_cost_less_nobody_walks() {
        known(40);

        IntStream.range(0, 10).forEach(each -> wants("m-" + each, Urgency.EVENT));
        quiet();

        assertThat(heard).hasSize(10);
        assertThat(pages()).isZero();
        assertThat(reads()).hasSize(10);
    }

    /** Offsets shift: that somebody was not met on a walk proves nothing. */
    @Test
    void whom_a_walk_does_not_meet_is_read_singly() {
        known(40);
        hilt.memberships.remove(new MembershipId("m-7"));

        wantAll(40);
        quiet();

        assertThat(heard).hasSize(40);
        assertThat(heard).filteredOn(ReadOutcome.Absent.class::isInstance).hasSize(1);
        assertThat(reads()).containsExactly("read m-7");
    }

    @Test
    void memberships_never_seen_are_found_by_the_same_walk() {
        known(40);
        people(80);

        IntStream.range(40, 80).forEach(each -> wants("m-" + each, Urgency.EVENT));
        quiet();

        assertThat(heard).hasSize(40).allMatch(ReadOutcome.Kept.class::isInstance);
        assertThat(reads()).isEmpty();
    }

    @Test
    void many_wait_for_company_until_none_comes_any_more() {
        known(40);
        wantAll(20);
        memberships.pending().run();
        pass(Duration.ofSeconds(1));
        IntStream.range(20, 40).forEach(each -> wants("m-" + each, Urgency.EVENT));
        memberships.pending().run();
        assertThat(heard).isEmpty();

        quiet();

        assertThat(heard).hasSize(40);
        assertThat(pages()).isEqualTo(20);
    }

    @Test
    void company_that_never_ends_is_not_waited_for() {
        known(120);
        for (int second = 0; second < 120; second++) {
            wants("m-" + second, Urgency.EVENT);
            pass(Duration.ofSeconds(1));
        }

        memberships.pending().run();

        assertThat(heard).hasSize(120);
    }

    @Test
    void a_silent_hilt_is_asked_three_times_and_its_silence_told_to_all() {
        known(40);
        hilt.isSilent("503", false);

        wantAll(40);
        quiet();

        assertThat(heard).hasSize(40).allMatch(ReadOutcome.Silent.class::isInstance);
        assertThat(pages()).isEqualTo(1);
        assertThat(reads()).hasSize(3);
    }

    @Test
    void under_the_key_of_another_workspace_nothing_is_believed() {
        known(40);
        hilt.workspace = () -> hilt.said(new Workspace("u-2", false, 120));
        Memberships anew = restarted();
        wantAll(40, anew);

        pass(Duration.ofSeconds(2));
        anew.pending().run();

        assertThat(heard).hasSize(40).allMatch(ReadOutcome.Silent.class::isInstance);
        assertThat(pages()).isZero();
    }

    /** The product was walked before, so what a walk of it costs is known. */
    private void known(int count) {
        people(count);
        memberships.walk(CLUB, Urgency.SWEEP);
        hilt.calls.clear();
    }

    private void people(int count) {
        IntStream.range(0, count)
                .forEach(each -> hilt.has(
                        membership("m-" + each, new PlatformAccount(Platform.DISCORD, 1_000 + each), "ACTIVE")));
    }

    private void wantAll(int count) {
        wantAll(count, memberships);
    }

    private void wantAll(int count, Memberships of) {
        IntStream.range(0, count)
                .forEach(each -> of.pending().read(new MembershipId("m-" + each), Urgency.EVENT, heard::add));
    }

    private void wants(String id, Urgency urgency) {
        memberships.pending().read(new MembershipId(id), urgency, heard::add);
    }

    private void quiet() {
        pass(Duration.ofSeconds(2));
        memberships.pending().run();
    }

    private List<String> reads() {
        return hilt.calls.stream().filter(call -> call.startsWith("read")).toList();
    }

    private long pages() {
        return hilt.calls.stream().filter(call -> call.startsWith("page")).count();
    }
}
