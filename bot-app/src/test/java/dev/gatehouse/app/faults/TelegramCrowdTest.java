package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.settings.SettingsLoader;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.telegram.InviteLink;
import dev.gatehouse.sandbox.telegram.TelegramStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many knock at one group at once, half of them have paid; Telegram takes only so many approvals in a second. */
class TelegramCrowdTest {
    private static final String ACTS = "(?i).*/(approvechatjoinrequest|getchatmember|unbanchatmember)";

    @TempDir
    Path folder;

    @Test
    void a_crowd_at_the_door_every_member_comes_in_and_no_stranger() throws Exception {
        crowd(40, 18, Duration.ofSeconds(60), 0.5, 0.2);
    }

    @Test
    @Tag("nightly")
    void ten_thousand_at_the_door_every_member_comes_in_and_no_stranger() throws Exception {
        crowd(10_000, 25, Duration.ofMinutes(20), 0.1, 0);
    }

    /**
     * @param learning the part of the calls after which the rate must be learnt
     * @param refused the part of the later ones that may be refused all the same: few are under way for long enough
     */
    private void crowd(int people, int perSecond, Duration within, double learning, double refused) throws Exception {
        try (Stage stage = Stage.set(folder)) {
            List<Long> members = new ArrayList<>();
            List<Long> strangers = new ArrayList<>();
            TelegramStandIn telegram = stage.telegram();
            for (int each = 0; each < people; each++) {
                long user = telegram.addUser("Guest" + each, "guest" + each);
                (each % 2 == 0 ? members : strangers).add(user);
            }
            for (long member : members) {
                stage.hilt().buy(stage.world().telegramProduct(), Long.toString(member), "");
            }
            Map<String, String> environment = new HashMap<>(stage.environment());
            try (Gatehouse bot = Gatehouse.start(
                    new SettingsLoader(folder, environment).forRun(Optional.of(stage.settingsFile())))) {
                assertThat(bot.publicUrl()).isNotEmpty();
                String link = link(stage, members.get(0));
                telegram.calls().clear();
                telegram.switches().actsPerSecond(perSecond);
                members.forEach(user -> telegram.open(user, link));
                strangers.forEach(user -> telegram.open(user, link));
                long chat = stage.world().chat();
                Multitude.within(
                        within,
                        "every member inside",
                        () -> members.stream().allMatch(user -> telegram.isInside(chat, user)));
                Multitude.within(
                        within,
                        "every stranger offered a membership",
                        () -> strangers.stream()
                                .allMatch(user -> telegram.privateMessages(user).size() == 1));
                assertThat(strangers).allMatch(user -> telegram.hasPendingRequest(chat, user));
                assertThat(strangers).noneMatch(user -> telegram.isInside(chat, user));
                List<Call> acts = telegram.calls().of("POST", ACTS);
                List<Call> late = acts.subList((int) (acts.size() * learning), acts.size());
                assertThat(late.stream().filter(call -> call.status() == 429).count())
                        .isLessThanOrEqualTo((long) (late.size() * refused));
                assertThat(acts.size()).isLessThan(people * 2);
            }
        }
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
