package dev.gatehouse.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Decision.Deny;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Step;
import dev.gatehouse.audit.Entry;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
import dev.gatehouse.reconcile.Look;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticesTest extends NoticesStory {
    @Test
    void a_change_is_told_once_however_often_somebody_looks() {
        for (int n = 0; n < 100; n++) {
            inside(Phase.ACTIVE, END);
        }
        assertThat(heard).singleElement().asString().startsWith("You are in: the members' area is yours until");
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
}
