package dev.gatehouse.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Decision;
import dev.gatehouse.access.Decision.Allow;
import dev.gatehouse.access.Decision.Deny;
import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.Gate;
import dev.gatehouse.access.GateId;
import dev.gatehouse.access.GateMode;
import dev.gatehouse.access.Phase;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Step;
import dev.gatehouse.audit.Alarms;
import dev.gatehouse.reconcile.Doors;
import dev.gatehouse.reconcile.Grant;
import dev.gatehouse.reconcile.Grant.State;
import dev.gatehouse.reconcile.Grant.Want;
import dev.gatehouse.reconcile.Look;
import dev.gatehouse.reconcile.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(30));
    private static final PlatformAccount ALICE = new PlatformAccount(Platform.DISCORD, 1001);
    private static final Gate GATE =
            Gate.of(Set.of(new ProductId("gold")), new DoorAddress.Role(1, 9), GateMode.ADDITIVE);

    private final List<String> heard = new ArrayList<>();
    private final Map<String, String> told = new HashMap<>();
    private Messenger.Delivery delivery = Messenger.Delivery.TOLD;
    private final Notices notices = new Notices(
            account -> Optional.of(this::hear),
            rows(),
            new Doors(List.of()),
            new Recorder(() -> NOW, entry -> {}, quiet()),
            Runnable::run);

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
        assertThat(heard.get(2)).startsWith("You are in");
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
        Look knock = new Look(ALICE, GATE, new Deny(true, true, "none"), Step.OFFER, Optional.empty());
        notices.looked(knock);
        notices.looked(knock);
        assertThat(heard).singleElement().asString().contains("/buy");
    }

    @Test
    void a_call_that_is_still_retried_says_nothing_yet() {
        look(allow(Phase.ACTIVE, END), Step.GRANT, grant(Want.INSIDE, State.WAITING, "AWAY"));
        look(new Decision.Hold("silent", false), Step.KEEP, grant(Want.INSIDE, State.DONE, ""));
        assertThat(heard).isEmpty();
    }

    @Test
    void whoever_cannot_be_reached_is_not_tried_again() {
        delivery = Messenger.Delivery.UNREACHABLE;
        inside(Phase.ACTIVE, END);
        delivery = Messenger.Delivery.TOLD;
        inside(Phase.ACTIVE, END);
        assertThat(heard).hasSize(1);
    }

    @Test
    void what_a_platform_put_off_is_told_at_the_next_chance() {
        delivery = Messenger.Delivery.LATER;
        inside(Phase.ACTIVE, END);
        assertThat(told).isEmpty();
        delivery = Messenger.Delivery.TOLD;
        inside(Phase.ACTIVE, END);
        assertThat(heard).hasSize(2);
        assertThat(told).containsValue("INSIDE " + END);
    }

    private void inside(Phase phase, Instant until) {
        look(allow(phase, until), Step.KEEP, grant(Want.INSIDE, State.DONE, ""));
    }

    private void lapsed(Step step) {
        look(new Deny(true, true, "over"), step, grant(Want.OUTSIDE, State.DONE, ""));
    }

    private void look(Decision decision, Step step, Grant grant) {
        notices.looked(new Look(ALICE, GATE, decision, step, Optional.of(grant)));
    }

    private static Allow allow(Phase phase, Instant until) {
        return new Allow(phase, Optional.of(until), "paid");
    }

    private static Grant grant(Want want, State state, String code) {
        return new Grant(ALICE, GATE.id(), want, state, 1, Optional.empty(), true, code, "", NOW);
    }

    private Messenger.Delivery hear(PlatformAccount account, Message message) {
        StringBuilder text = new StringBuilder();
        message.parts()
                .forEach(part -> text.append(
                        part instanceof Message.Part.Words words ? words.text() : ((Message.Part.Moment) part).at()));
        heard.add(text.toString());
        return delivery;
    }

    private NoticeRows rows() {
        return new NoticeRows() {
            @Override
            public Optional<String> told(PlatformAccount account, GateId gate, String subject) {
                return Optional.ofNullable(told.get(account + subject));
            }

            @Override
            public void tell(PlatformAccount account, GateId gate, String subject, String level, Instant at) {
                told.put(account + subject, level);
            }
        };
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
