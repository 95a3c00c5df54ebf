package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A role that nobody can be given until a human has mended something, and roles moved by hand. */
@ExtendWith(OnStage.class)
class DiscordPermissionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration WHILE = Duration.ofMillis(700);
    private static final String ANY_ROLE = "/api/v10/guilds/\\d+/members/\\d+/roles/\\d+";
    private static final int CROWD = 4;

    @Test
    void fault_43_one_refusal_parks_the_role_for_everybody_until_the_probe_comes_through(Stage stage) throws Exception {
        parks(stage, "{\"message\":\"Missing Permissions\",\"code\":50013}", 403, "DISCORD_FORBIDS");
    }

    @Test
    void fault_43_a_missing_second_factor_parks_the_role_alike(Stage stage) throws Exception {
        parks(stage, "{\"message\":\"Two factor is required\",\"code\":60003}", 403, "TWO_FACTOR_NEEDED");
    }

    @Test
    void fault_45_a_deleted_role_parks_the_gate_and_resumes_after_repair(Stage stage) throws Exception {
        parks(stage, "{\"message\":\"Unknown Role\",\"code\":10011}", 404, "ROLE_DELETED");
    }

    private static void parks(Stage stage, String answer, int status, String code) throws Exception {
        Trail trail = Trail.from(stage);
        stage.discord().faults().add(Fault.answer("PUT", ANY_ROLE, Fault.FOR_EVER, status, answer));
        List<DiscordBuyer> crowd = new ArrayList<>();
        crowd.add(pays(stage));
        Watch.until("the alarm", () -> trail.alarms(code) == 1);
        while (crowd.size() < CROWD) {
            crowd.add(pays(stage));
        }
        Operator operator = Operator.of(stage);
        Watch.until("everybody waiting", () -> crowd.stream().allMatch(each -> waits(operator, each, code)));
        assertThat(calls(crowd)).as("one call for the whole crowd").hasSize(1);

        new Calendar(stage).advance(Duration.ofMinutes(13));
        Watch.until("the probe", () -> calls(crowd).size() == 2);
        Watch.never("a second probe", WHILE, () -> calls(crowd).size() > 2);
        assertThat(trail.alarms(code)).isEqualTo(1);

        stage.discord().faults().clear();
        new Calendar(stage).advance(Duration.ofMinutes(13));
        for (DiscordBuyer each : crowd) {
            each.awaitRole();
            Watch.until("being told once", () -> each.told("You are in") == 1);
        }
        Watch.until("the all-clear", () -> trail.count("ALARM", "is over") >= 1);
        assertThat(operator.types("owed")).doesNotContain(code);
    }

    private static boolean waits(Operator operator, DiscordBuyer buyer, String code) {
        return operator.owed("discord:" + buyer.id()).stream()
                .anyMatch(item -> item.path("code").asText().equals(code)
                        && item.path("state").asText().equals("needs_human")
                        && !item.path("next_step").asText().isEmpty());
    }

    private static List<Call> calls(List<DiscordBuyer> crowd) {
        return crowd.stream().flatMap(each -> each.grants().stream()).toList();
    }

    @Test
    void fault_45_a_bot_put_out_of_the_server_resumes_when_it_is_let_in_again(Stage stage) throws Exception {
        Trail trail = Trail.from(stage);
        DiscordBuyer member = DiscordBuyer.inside(stage, "member");
        member.arrive();
        stage.discord().removeBot(stage.world().guild());
        DiscordBuyer late = pays(stage);
        Watch.until("the alarm", () -> trail.alarms("BOT_NOT_IN_SERVER") == 1);
        assertThat(member.hasRole()).isTrue();

        stage.discord().addBot(stage.world().guild());

        late.awaitRole();
        Watch.until("the all-clear", () -> trail.count("ALARM", "is over") >= 1);
    }

    @Test
    void fault_48_a_role_taken_by_hand_is_given_back_unless_the_person_is_exempt(Stage stage) throws Exception {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "plucked");
        buyer.arrive();
        take(stage, buyer);
        buyer.awaitRole();

        Operator.of(stage).types("members", "exempt", "discord", Long.toString(buyer.id()), "--reason", "a moderator");
        take(stage, buyer);
        Watch.never("the role given back", WHILE, buyer::hasRole);
    }

    @Test
    void fault_48_a_role_given_by_hand_stays(Stage stage) throws Exception {
        DiscordBuyer stranger = DiscordBuyer.inside(stage, "stranger");
        stage.discord()
                .giveRole(stage.world().guild(), stranger.id(), stage.world().role());
        DiscordBuyer lapsed = DiscordBuyer.inside(stage, "lapsed");
        lapsed.arrive();
        new Calendar(stage).moveBehind(lapsed.membership());
        lapsed.awaitNoRole();
        Watch.until("being told", () -> lapsed.told("has ended") == 1);
        stage.discord()
                .giveRole(stage.world().guild(), lapsed.id(), stage.world().role());
        lapsed.type("/membership", Map.of()).awaitReply(PATIENCE);

        Operator operator = Operator.of(stage);
        Watch.until("the exception", () -> operator.types("members", "list").contains("discord:" + lapsed.id()));
        Watch.never("a role taken", WHILE, () -> !lapsed.hasRole() || !stranger.hasRole());
        assertThat(operator.types("members", "list"))
                .contains("ALLOW  discord:" + lapsed.id())
                .contains("review ");
    }

    private static void take(Stage stage, DiscordBuyer buyer) {
        stage.discord()
                .takeRole(stage.world().guild(), buyer.id(), stage.world().role());
    }

    /** Money that arrives although no link would be sold now. */
    private static DiscordBuyer pays(Stage stage) {
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "payer");
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(buyer.id()), "");
        return buyer;
    }
}
