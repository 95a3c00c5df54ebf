package dev.gatehouse.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Decision.Deny;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Step;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
import dev.gatehouse.reconcile.Look;
import dev.gatehouse.reconcile.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofDays(30));
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);
    private static final Gate GATE =
            Gate.of(Set.of(new ProductId("gold")), new DoorAddress.Role(1, 9), GateMode.ADDITIVE);
    private static final Gate SECOND =
            Gate.of(Set.of(new ProductId("gold")), new DoorAddress.Role(1, 10), GateMode.ADDITIVE);
    private static final Room BILLING = new Room(77, OptionalInt.empty());

    private final List<String> heard = new ArrayList<>();
    private final List<String> called = new ArrayList<>();
    private final List<Entry> trail = new ArrayList<>();
    private final MemoryNotices rows = new MemoryNotices();
    private final Listeners listeners = new Listeners(rows.listeners());
    private Instant now = NOON;
    private Messenger.Delivery delivery = Messenger.Delivery.TOLD;
    private final Notices notices = notices();

    @Test
    void a_change_is_told_once_however_often_somebody_looks() {
        for (int n = 0; n < 100; n++) {
            inside(Phase.ACTIVE, END);
        }
        assertThat(heard).singleElement().asString().startsWith("You are in: the members' area is yours until");
    }

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

    @Test
    void a_renewal_grace_and_the_end_are_each_told() {
        inside(Phase.ACTIVE, END);
        inside(Phase.ACTIVE, END.plusSeconds(1));
        inside(Phase.GRACE, END.plusSeconds(2));
        lapsed(Step.REVOKE);
        lapsed(Step.KEEP);
        assertThat(heard).hasSize(4);
        assertThat(heard.get(1)).contains("is renewed until");
        assertThat(heard.get(2)).contains("The paid time").contains("/buy");
        assertThat(heard.get(3)).contains("has ended");
    }

    @Test
    void whoever_never_had_anything_does_not_hear_that_it_ended() {
        lapsed(Step.KEEP);
        assertThat(heard).isEmpty();
    }

    @Test
    void whoever_comes_back_after_a_lapse_is_welcomed_and_not_renewed() {
        inside(Phase.ACTIVE, END);
        lapsed(Step.REVOKE);
        inside(Phase.ACTIVE, END.plusSeconds(1));
        assertThat(heard.get(2)).startsWith("You are in again");
    }

    @Test
    void a_paid_door_that_cannot_be_opened_is_told_as_owed() {
        look(allow(Phase.ACTIVE, END), Step.GRANT, grant(Want.INSIDE, State.NEEDS_HUMAN, "ROLE_ABOVE_BOT"));
        look(allow(Phase.ACTIVE, END), Step.NEEDS_HUMAN, grant(Want.INSIDE, State.NEEDS_HUMAN, "BANNED_BY_HUMAN"));
        assertThat(heard.get(0)).contains("nothing is lost");
        assertThat(heard.get(1)).contains("you are banned there");
    }

    @Test
    void whoever_must_act_first_is_told_what_to_do() {
        look(allow(Phase.ACTIVE, END), Step.GRANT, grant(Want.INSIDE, State.AWAITS_PERSON, "NOT_IN_SERVER"));
        assertThat(heard).singleElement().asString().contains("Join the server");
    }

    @Test
    void somebody_who_knocks_without_having_paid_gets_one_offer() {
        Look knock = new Look(ALICE, GATE, new Deny(true, true, "none"), Step.OFFER, Optional.empty(), false);
        around(knock);
        around(knock);
        assertThat(heard).singleElement().asString().contains("/buy");
    }

    @Test
    void a_call_that_is_still_retried_says_nothing_yet() {
        look(allow(Phase.ACTIVE, END), Step.GRANT, grant(Want.INSIDE, State.WAITING, "AWAY"));
        look(new Decision.Hold("silent", false), Step.KEEP, grant(Want.INSIDE, State.DONE, ""));
        assertThat(heard).isEmpty();
    }

    @Test
    void whoever_cannot_be_reached_is_called_where_the_owner_chose_and_not_tried_again() {
        delivery = Messenger.Delivery.UNREACHABLE;
        inside(Phase.ACTIVE, END);
        delivery = Messenger.Delivery.TOLD;
        inside(Phase.ACTIVE, END);
        assertThat(heard).hasSize(1);
        assertThat(called).singleElement().asString().startsWith("77: I could not write to you in private.");
        assertThat(listeners.of(ALICE).unreachableSince()).contains(NOON);
        assertThat(trail).extracting(Entry::words).contains("INSIDE " + END + ": unreachable");
    }

    @Test
    void whoever_is_reached_again_is_no_longer_called_unreachable() {
        delivery = Messenger.Delivery.UNREACHABLE;
        inside(Phase.ACTIVE, END);
        delivery = Messenger.Delivery.TOLD;
        inside(Phase.ACTIVE, END.plusSeconds(1));
        assertThat(listeners.of(ALICE).unreachableSince()).isEmpty();
    }

    @Test
    void what_a_platform_put_off_waits_in_its_row_whoever_looks_meanwhile() {
        delivery = Messenger.Delivery.LATER;
        inside(Phase.ACTIVE, END);
        inside(Phase.ACTIVE, END);
        assertThat(heard).hasSize(1);
        delivery = Messenger.Delivery.TOLD;
        pass(Duration.ofSeconds(29));
        assertThat(heard).hasSize(1);
        pass(Duration.ofSeconds(1));
        assertThat(heard).hasSize(2);
        assertThat(rows.told(ALICE, GATE.id(), "access")).contains("INSIDE " + END);
    }

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

    @Test
    void the_night_is_kept_in_the_persons_own_zone_but_a_door_that_opens_is_told_at_once() {
        listeners.live(ALICE, ZoneId.of("Asia/Tokyo"));
        now = Instant.parse("2026-05-10T14:00:00Z");
        inside(Phase.ACTIVE, END);
        assertThat(heard).hasSize(1);
        inside(Phase.GRACE, END);
        pass(Duration.ofHours(8));
        assertThat(heard).hasSize(1);
        pass(Duration.ofHours(1));
        assertThat(heard).hasSize(2);
    }

    @Test
    void a_crowd_that_is_due_at_once_is_told_one_after_the_other() {
        for (long id = 1; id <= 12; id++) {
            PlatformAccount account = new PlatformAccount(Platform.DISCORD, id);
            rows.wait(new DueNotice(account, GATE.id(), "access", Level.now("LAPSED", "notice.lapsed"), NOON, 0));
        }
        notices.run();
        assertThat(heard).hasSize(5);
        notices.run();
        notices.run();
        assertThat(heard).hasSize(12);
    }

    @Test
    void everybody_is_told_in_the_language_they_spoke_last() {
        listeners.spoke(ALICE, Locale.forLanguageTag("ru-RU"));
        inside(Phase.ACTIVE, END);
        assertThat(heard).singleElement().asString().startsWith("Вы внутри");
    }

    private Notices notices() {
        Teller teller = new Teller(
                account -> Optional.of(messenger()),
                listeners,
                new Doors(List.of()),
                gate -> Optional.of(BILLING),
                new Recorder(() -> now, trail::add, quiet()));
        return new Notices(
                teller,
                rows,
                id -> Stream.of(GATE, SECOND)
                        .filter(gate -> gate.id().equals(id))
                        .findFirst(),
                () -> now,
                Runnable::run);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        notices.run();
    }

    private void inside(Phase phase, Instant until) {
        look(allow(phase, until), Step.KEEP, grant(Want.INSIDE, State.DONE, ""));
    }

    private void lapsed(Step step) {
        look(new Deny(true, true, "over"), step, grant(Want.OUTSIDE, State.DONE, ""));
    }

    private void look(Decision decision, Step step, Grant grant) {
        around(at(GATE, decision, step, grant));
    }

    private void around(Look... looks) {
        for (Look look : looks) {
            notices.looked(look);
        }
        notices.lookedAround(ALICE);
    }

    private void insideBoth(Phase phase, Instant until) {
        Grant in = grant(Want.INSIDE, State.DONE, "");
        around(at(GATE, allow(phase, until), Step.KEEP, in), at(SECOND, allow(phase, until), Step.KEEP, in));
    }

    private static Look at(Gate gate, Decision decision, Step step, Grant grant) {
        return new Look(ALICE, gate, decision, step, Optional.of(grant), true);
    }

    private static Allow allow(Phase phase, Instant until) {
        return new Allow(phase, Optional.of(until), "paid");
    }

    private static Grant grant(Want want, State state, String code) {
        return new Grant(ALICE, GATE.id(), want, state, 1, Optional.empty(), true, code, "", "", NOON);
    }

    private Messenger messenger() {
        return new Messenger() {
            @Override
            public Delivery tell(PlatformAccount account, Message message) {
                heard.add(words(message));
                return delivery;
            }

            @Override
            public Delivery call(Room where, PlatformAccount account, Message message) {
                called.add(where + ": " + words(message));
                return Delivery.TOLD;
            }
        };
    }

    private static String words(Message message) {
        StringBuilder text = new StringBuilder();
        message.parts()
                .forEach(part -> text.append(
                        part instanceof Message.Part.Words words ? words.text() : ((Message.Part.Moment) part).at()));
        return text.toString();
    }

    private static Alarms quiet() {
        return new Alarms() {
            @Override
            public void raise(String cause, Refusal refusal) {}

            @Override
            public void clear(String cause) {}
        };
    }
}
