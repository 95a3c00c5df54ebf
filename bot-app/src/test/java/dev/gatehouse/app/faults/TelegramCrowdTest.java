package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.telegram.InviteLink;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many knock at one group at once, half of them have paid; Telegram and Hilt take only so many calls. By day the parts are
 * tested by themselves: the pace, the porter and the list of who paid.
 */
@Tag("nightly")
class TelegramCrowdTest {
    private static final String ACTS = "(?i).*/(approvechatjoinrequest|getchatmember|unbanchatmember)";
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int HILTS_USUAL_LIMIT = 120;
    /** The part of the calls that may be spent on learning how fast Telegram takes them. */
    private static final double LEARNING = 0.1;

    @TempDir
    Path folder;

    @Test
    void a_crowd_at_the_door_every_member_comes_in_and_no_stranger() throws Exception {
        crowd(30, 30);
    }

    @Test
    void ten_thousand_at_the_door_every_member_comes_in_and_no_stranger() throws Exception {
        crowd(10_000, 25);
    }

    private void crowd(int people, int perSecond) throws Exception {
        try (Stage stage = Stage.set(folder)) {
            TelegramStandIn telegram = stage.telegram();
            List<Long> members = new ArrayList<>();
            List<Long> strangers = new ArrayList<>();
            for (int each = 0; each < people; each++) {
                long user = telegram.addUser("Guest" + each, "guest" + each);
                (each % 2 == 0 ? members : strangers).add(user);
            }
            members.forEach(each -> stage.hilt().buy(stage.world().telegramProduct(), Long.toString(each), ""));
            stage.hilt().switches().requestsPerMinute(HILTS_USUAL_LIMIT);
            stage.startBot();
            String link = link(stage, members.get(0));
            stage.hilt().calls().clear();
            telegram.calls().clear();
            telegram.switches().actsPerSecond(perSecond);
            for (int each = 0; each < members.size(); each++) {
                telegram.open(strangers.get(each), link);
                telegram.open(members.get(each), link);
            }
            awaitEverybody(stage, members, strangers);
            assertPace(stage, members.size());
        }
    }

    /** Telegram takes an offer within five minutes of the knock only. */
    private static void awaitEverybody(Stage stage, List<Long> members, List<Long> strangers) {
        TelegramStandIn telegram = stage.telegram();
        long chat = stage.world().chat();
        Multitude.within(
                PATIENCE,
                "every stranger offered a membership",
                () -> strangers.stream()
                        .noneMatch(user -> telegram.privateMessages(user).isEmpty()));
        Multitude.within(
                PATIENCE,
                "every member inside",
                () -> members.stream().allMatch(user -> telegram.isInside(chat, user)));
        assertThat(strangers)
                .allMatch(user -> telegram.hasPendingRequest(chat, user))
                .noneMatch(user -> telegram.isInside(chat, user))
                .allMatch(user -> telegram.privateMessages(user).size() == 1);
    }

    private static void assertPace(Stage stage, int members) {
        List<Call> acts = stage.telegram().calls().of("POST", ACTS);
        assertThat(refused(acts.subList((int) (acts.size() * LEARNING), acts.size())))
                .isZero();
        // Who paid before the bot ran is looked at when it starts, whether they knock or not.
        assertThat(acts.size() - refused(acts))
                .as("an approval each, and a look; a few knock while they are looked at")
                .isLessThanOrEqualTo(2L * members + 10);
        assertThat(stage.hilt().calls().of("GET", ".*").size()).isLessThan(2 * HILTS_USUAL_LIMIT);
    }

    private static long refused(List<Call> calls) {
        return calls.stream().filter(call -> call.status() == 429).count();
    }

    /** The bot makes its link for the first who shall be let in. */
    private static String link(Stage stage, long member) throws InterruptedException {
        stage.telegram().start(member, "");
        return Watch.find(
                "the chat's link",
                () -> stage.telegram().links(stage.world().chat()).stream()
                        .filter(InviteLink::createsJoinRequest)
                        .map(InviteLink::url)
                        .findFirst());
    }
}
