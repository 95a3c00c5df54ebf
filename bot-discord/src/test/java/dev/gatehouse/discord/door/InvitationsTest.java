package dev.gatehouse.discord.door;

import static dev.gatehouse.discord.Club.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.discord.Club;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.sandbox.Call;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A buyer who is not in the server gets an invitation of his own. */
final class InvitationsTest {
    private static final long MANAGE_ROLES = 1L << 28;

    private final Club club = new Club();
    private final PlatformAccount alice = Club.account(club.alice);
    private final long stranger = club.discord.addUser("stranger");
    private Door door = club.platform().door();

    @BeforeEach
    void open() {
        club.open();
        door = club.platform().door();
        assertThat(grant()).isInstanceOf(Outcome.Awaits.class);
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void it_serves_one_person_once_and_who_came_by_it_is_let_in() {
        String code = code();
        assertThat(code()).as("the same while it is good").isEqualTo(code);

        club.discord.accept(code, club.alice);
        assertThat(grant()).isInstanceOf(Outcome.Done.class);

        assertThat(wayIn()).as("inside, the way leads to a channel").contains("/channels/" + club.guild);
        assertThatThrownBy(() -> club.discord.accept(code, stranger)).isInstanceOf(IllegalStateException.class);
        assertThat(made()).hasSize(1);
    }

    @Test
    void one_that_a_stranger_used_gives_him_no_role_and_the_buyer_another_one() {
        String first = code();
        club.discord.accept(first, stranger);
        await().atMost(SOON)
                .until(() -> club.bell.causes(Club.account(stranger)).contains("joined the server"));

        String second = code();

        assertThat(second).isNotEqualTo(first);
        assertThat(club.discord.hasRole(club.guild, stranger, club.vip)).isFalse();
        club.discord.accept(second, club.alice);
        assertThat(grant()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_bot_that_may_invite_nobody_leads_to_the_server_itself() {
        club.discord.permitRole(club.guild, club.discord.botRole(club.guild), MANAGE_ROLES);
        club.discord.permitRole(club.guild, club.guild, 0);
        await().atMost(SOON).until(() -> wayIn().contains("/channels/" + club.guild));
    }

    private Outcome grant() {
        return door.grant(alice, club.gate, Urgency.EVENT, "bought");
    }

    private String wayIn() {
        return door.wayIn(alice, club.gate).orElseThrow().toString();
    }

    private String code() {
        assertThat(wayIn()).startsWith("https://discord.gg/");
        return wayIn().substring("https://discord.gg/".length());
    }

    private List<Call> made() {
        return club.discord.calls().all().stream()
                .filter(call -> call.method().equals("POST") && call.path().endsWith("/invites"))
                .toList();
    }
}
