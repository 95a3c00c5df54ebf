package dev.gatehouse.discord.rim;

import static dev.gatehouse.discord.Club.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.discord.Club;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DoorEventsTest {
    private final Club club = new Club();
    private final PlatformAccount alice = Club.account(club.alice);

    @BeforeEach
    void open() {
        club.open();
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void fault_47_rings_for_whoever_leaves_and_comes_back() {
        club.discord.join(club.guild, club.alice);
        club.discord.leave(club.guild, club.alice);
        club.discord.join(club.guild, club.alice);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(club.bell.causes(alice))
                        .containsExactly("joined the server", "left the server", "joined the server"));
        assertThat(club.bell.rings()).allMatch(ring -> ring.retrieve());
    }

    @Test
    void fault_48_rings_for_a_role_given_or_taken_by_hand_but_not_for_our_own_acts() {
        club.discord.join(club.guild, club.alice);
        rung("joined the server");

        club.platform().door().grant(alice, club.gate, Urgency.EVENT, "bought");
        club.discord.takeRole(club.guild, club.alice, club.vip);
        club.discord.giveRole(club.guild, club.alice, club.vip);
        rung("joined the server", "roles changed", "roles changed");

        club.platform().door().revoke(alice, club.gate, Urgency.EVENT, "ended");
        club.discord.leave(club.guild, club.alice);
        rung("joined the server", "roles changed", "roles changed", "left the server");
    }

    @Test
    void rings_for_everything_owed_when_the_order_or_the_rights_of_roles_change() {
        club.discord.moveRole(club.guild, club.vip, 200);
        club.discord.permitRole(club.guild, club.discord.botRole(club.guild), 0);
        club.discord.removeBot(club.guild);
        await().atMost(SOON).until(() -> club.bell.isOwedRung("put out"));

        club.discord.addBot(club.guild);

        await().atMost(SOON).until(() -> club.bell.isOwedRung("let in"));
        assertThat(club.bell.owed()).containsOnly(club.gate.place());
        assertThat(club.bell.isOwedRung("moved")).isTrue();
        assertThat(club.bell.isOwedRung("permissions")).isTrue();
    }

    @Test
    void rings_when_a_ban_is_lifted() {
        club.discord.join(club.guild, club.alice);
        club.discord.ban(club.guild, club.alice, "spam");
        club.discord.unban(club.guild, club.alice);

        await().atMost(SOON).until(() -> club.bell.causes(alice).contains("is no longer banned from the server"));
    }

    @Test
    void a_server_without_gates_rings_for_nobody() {
        long other = club.discord.addGuild("Elsewhere", club.owner);
        club.discord.join(other, club.alice);
        club.discord.join(club.guild, club.alice);

        await().atMost(SOON).until(() -> !club.bell.rings().isEmpty());
        assertThat(club.bell.causes(alice)).hasSize(1);
    }

    private void rung(String... causes) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(club.bell.causes(alice)).containsExactly(causes));
    }
}
