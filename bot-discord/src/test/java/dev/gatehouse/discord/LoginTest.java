package dev.gatehouse.discord;

import static dev.gatehouse.discord.Club.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.discord.RegisteredCommand;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LoginTest {
    private final Club club = new Club();

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void registers_its_commands_once_and_not_again_at_the_next_start() {
        club.open();
        await().atMost(SOON).until(() -> !club.discord.commands().isEmpty());
        assertThat(club.discord.commands())
                .extracting(RegisteredCommand::name)
                .containsExactlyInAnyOrder(
                        "buy",
                        "membership",
                        "why",
                        "renew",
                        "receipts",
                        "claim",
                        "support",
                        "privacy",
                        "link",
                        "unlink",
                        "move",
                        "language",
                        "timezone",
                        "gate",
                        "pass");

        club.discord.calls().clear();
        club.replaceBot(club.discord.token());
        club.open();

        await().atMost(SOON).until(() -> !registrations("GET").isEmpty());
        assertThat(club.discord.commands()).hasSize(15);
        assertThat(registrations("PUT")).isEmpty();
    }

    @Test
    void logs_in_without_the_members_intent_where_discord_refuses_it() {
        club.discord.switches().membersIntentAllowed(false);

        club.open();

        assertThat(club.alarms.up()).containsExactly("MEMBERS_INTENT_OFF");
        assertThat(club.discord.identifies()).isEqualTo(1);
    }

    @Test
    void calls_a_human_for_a_wrong_token_and_does_not_insist() {
        club.replaceBot("wrong");

        club.start();

        await().atMost(SOON).until(() -> club.alarms.up().contains("DISCORD_TOKEN_REFUSED"));
        assertThat(club.discord.identifies()).isZero();
        assertThat(club.platform().isConnected()).isFalse();
    }

    @Test
    void fault_76_starts_while_discord_is_down_and_logs_in_when_it_is_back() {
        club.discord.faults().add(Fault.answer("*", "/api/.*", 2, 500, "{}"));

        club.open();

        assertThat(club.sweeps).hasValue(1);
    }

    @Test
    void waits_for_a_gateway_that_is_down() {
        club.discord.switches().gatewayDown(true);
        club.start();
        await().atMost(SOON)
                .until(() ->
                        !club.discord.calls().of("GET", "/api/v10/gateway/bot").isEmpty());

        club.discord.switches().gatewayDown(false);

        await().atMost(SOON).until(club.platform()::isConnected);
        assertThat(club.discord.identifies()).isEqualTo(1);
    }

    @Test
    void a_dropped_connection_is_resumed_and_hears_what_it_missed() {
        club.open();

        club.discord.switches().dropGateway();
        club.discord.join(club.guild, club.alice);

        await().atMost(SOON)
                .until(() -> !club.bell.causes(Club.account(club.alice)).isEmpty());
        assertThat(club.discord.identifies()).isEqualTo(1);
        assertThat(club.sweeps).hasValue(1);
    }

    @Test
    void says_later_at_every_door_until_it_is_logged_in() {
        var alice = Club.account(club.alice);

        assertThat(club.platform().door().grant(alice, club.gate, Urgency.EVENT, "bought"))
                .isInstanceOfSatisfying(
                        Outcome.Later.class, later -> assertThat(later.code()).isEqualTo("DISCORD_AWAY"));
        assertThat(club.platform().door().retrievePresence(alice, club.gate, Urgency.EVENT))
                .isEqualTo(Presence.UNKNOWN);
        assertThat(club.platform().door().preflight(alice, club.gate))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("DISCORD_AWAY"));
    }

    @Test
    void fault_49_sweeps_after_a_session_that_could_not_be_resumed() {
        club.open();
        club.discord.switches().refuseResume(true);

        club.discord.switches().reconnectGateway();

        await().atMost(SOON).until(() -> club.sweeps.get() == 2);
    }

    /** While JDA makes a session anew it keeps no guild: that it sees none says nothing of where the bot is. */
    @Test
    void fault_49_says_later_at_every_door_while_a_session_is_made_anew() {
        club.open();
        club.discord.switches().refuseResume(true);
        Set<String> refusals = new TreeSet<>();

        club.discord.switches().reconnectGateway();
        await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(() -> {
            var refusal = club.platform().door().preflight(Club.account(club.alice), club.gate);
            refusal.map(Refusal::code).ifPresent(refusals::add);
            return club.sweeps.get() == 2 && refusal.isEmpty();
        });

        assertThat(refusals).containsExactly("DISCORD_AWAY");
        assertThat(club.alarms.heard()).isEmpty();
    }

    private List<Call> registrations(String method) {
        return club.discord.calls().of(method, "/api/v10/applications/.*/commands");
    }
}
