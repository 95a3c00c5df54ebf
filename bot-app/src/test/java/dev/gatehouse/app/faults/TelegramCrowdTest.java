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

/** Many knock at one group at once, half of them have paid; Telegram and Hilt take only so many calls. */
class TelegramCrowdTest {
    private static final String ACTS = "(?i).*/(approvechatjoinrequest|getchatmember|unbanchatmember)";
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int HILTS_USUAL_LIMIT = 120;

    @TempDir
    Path folder;

    @Test
    void a_crowd_at_the_door_every_member_comes_in_and_no_stranger() throws Exception {
        crowd(100, 18, 50, new Learning(0.5, 0.2));
    }

    @Test
    @Tag("nightly")
    void ten_thousand_at_the_door_every_member_comes_in_and_no_stranger() throws Exception {
        crowd(10_000, 25, 1_000, new Learning(0.2, 0));
    }

    /**
     * @param until the part of the calls after which Telegram's rate must be learnt
     * @param refused the part of the later ones that may be refused all the same: a few calls teach little
     */
    private record Learning(double until, double refused) {}

    /** @param offered strangers who hear of the membership at least: Telegram gives five minutes to write to all */
    private void crowd(int people, int perSecond, int offered, Learning learning) throws Exception {
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
            awaitEverybody(stage, members, strangers, offered);
            assertPace(stage, members.size(), learning);
        }
    }

    private static void awaitEverybody(Stage stage, List<Long> members, List<Long> strangers, int offered) {
        TelegramStandIn telegram = stage.telegram();
        long chat = stage.world().chat();
        Multitude.within(
                PATIENCE,
                "every member inside",
                () -> members.stream().allMatch(user -> telegram.isInside(chat, user)));
        Multitude.within(PATIENCE, "strangers offered a membership", () -> written(telegram, strangers) >= offered);
        assertThat(strangers)
                .allMatch(user -> telegram.hasPendingRequest(chat, user))
                .noneMatch(user -> telegram.isInside(chat, user))
                .allMatch(user -> telegram.privateMessages(user).size() <= 1);
    }

    private static long written(TelegramStandIn telegram, List<Long> people) {
        return people.stream()
                .filter(user -> !telegram.privateMessages(user).isEmpty())
                .count();
    }

    private static void assertPace(Stage stage, int members, Learning learning) {
        List<Call> acts = stage.telegram().calls().of("POST", ACTS);
        List<Call> late = acts.subList((int) (acts.size() * learning.until), acts.size());
        assertThat(refused(late)).isLessThanOrEqualTo((long) (late.size() * learning.refused));
        // Who paid before the bot ran is looked at when it starts, whether they knock or not.
        assertThat(acts.size() - refused(acts))
                .as("an approval each, and a look")
                .isLessThanOrEqualTo(2L * members);
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
