package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.discord.RateLimit;
import dev.gatehouse.sandbox.hilt.Purchase;
import dev.gatehouse.sandbox.hilt.Switch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases 86, 88 and 89: the clock is wrong, is exact, or was asleep. */
@ExtendWith(OnStage.class)
class ClockStepsTest {
    private static final Duration LOOK = Duration.ofMillis(2_500);

    private final Stage stage;

    ClockStepsTest(Stage stage) {
        this.stage = stage;
    }

    @AfterEach
    void hilts_calendar_goes_on() {
        stage.hilt().switches().turnOff(Switch.CALENDAR_STOPPED);
    }

    /** Hilt goes by its own clock, and by that one nobody has lapsed. */
    @Test
    void fault_86_a_step_of_our_clock_an_hour_ahead_or_back_or_to_1970_takes_nothing_from_a_payer() throws Exception {
        DiscordBuyer payer = DiscordBuyer.inside(stage, "payer");
        payer.arrive();
        String id = payer.membership().id();
        Instant truth = stage.clock().instant();
        stage.hilt()
                .memberships()
                .setDates(
                        id,
                        truth.plus(Duration.ofMinutes(30)).toString(),
                        truth.plus(Duration.ofMinutes(30)).toString());
        stage.hilt().switches().turnOn(Switch.CALENDAR_STOPPED);
        for (Instant wrong : List.of(
                truth.plus(Duration.ofHours(1)), truth.minus(Duration.ofHours(1)), Instant.EPOCH.plusSeconds(5))) {
            stage.clock().moveTo(wrong);
            payer.type("/membership", Map.of()).awaitReply(Duration.ofSeconds(15));
            Watch.never("the role taken at " + wrong, LOOK, () -> !payer.hasRole());
        }
        stage.clock().moveTo(truth.plus(Duration.ofMinutes(1)));

        Genuine.purchase(stage);
        assertThat(payer.revokes()).isEmpty();
        assertThat(payer.hasRole()).isTrue();
    }

    /** Hilt sent both; the word of the end arrives last. */
    @Test
    void fault_88_who_renews_in_the_very_second_of_the_end_keeps_the_role() throws Exception {
        DiscordBuyer payer = DiscordBuyer.inside(stage, "punctual");
        payer.arrive();
        Instant end = payer.membership().term().end();
        stage.hilt().switches().turnOn(Switch.CALENDAR_STOPPED);
        stage.clock().moveTo(end);
        Watch.never("the role taken before the second is over", LOOK, () -> !payer.hasRole());
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(payer.id()), "");

        Unheard ended =
                new Unheard(stage, payer, new Purchase("", payer.membership().id(), ""));
        String id = UUID.randomUUID().toString();
        Letterbox box = Letterbox.of(stage);
        assertThat(box.deliver(ended.event(id, "membership.expired")).status()).isEqualTo(200);
        box.awaitSettled(id);

        stage.clock().advance(Duration.ofMinutes(2));
        Watch.never("the role taken", LOOK, () -> !payer.hasRole());
        assertThat(payer.revokes()).isEmpty();
    }

    /** The lid is opened: everything of the night is due in the same second. */
    @Test
    void fault_89_after_eight_hours_asleep_the_night_is_caught_up_with_few_questions() throws Exception {
        // What Discord allows is another case's business.
        stage.discord().switches().memberRoleLimit(new RateLimit(1_000, Duration.ofSeconds(1)));
        List<DiscordBuyer> people = new ArrayList<>();
        Instant evening = stage.clock().instant();
        for (int each = 0; each < 40; each++) {
            DiscordBuyer buyer = DiscordBuyer.inside(stage, "sleeper " + each);
            String id = stage.hilt()
                    .buy(stage.world().otherProduct(), Long.toString(buyer.id()), "")
                    .membershipId();
            Instant end = evening.plus(Duration.ofMinutes(60 + each));
            stage.hilt().memberships().setDates(id, end.toString(), end.toString());
            people.add(buyer);
        }
        for (DiscordBuyer each : people) {
            Multitude.within(Duration.ofSeconds(90), "the role", each::hasRole);
        }
        // All but four renew in the night, and no webhook of it comes through.
        stage.hilt().webhooks().off(true);
        people.subList(4, 40)
                .forEach(each -> stage.hilt().buy(stage.world().otherProduct(), Long.toString(each.id()), ""));
        Genuine.untilQuiet(stage);
        HiltCalls calls = new HiltCalls(stage);

        stage.clock().advance(Duration.ofHours(8));

        for (DiscordBuyer each : people.subList(0, 4)) {
            Multitude.within(Duration.ofSeconds(60), "the role taken", () -> !each.hasRole());
        }
        Genuine.untilQuiet(stage);
        assertThat(people.subList(4, 40)).allMatch(DiscordBuyer::hasRole);
        assertThat(people.subList(4, 40)).allMatch(each -> each.revokes().isEmpty());
        assertThat(calls.all())
                .extracting(Call::path)
                .filteredOn(HiltCalls.LOOKUP::equals)
                .hasSizeLessThan(20);
    }
}
