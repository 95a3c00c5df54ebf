package dev.gatehouse.discord.door;

import static dev.gatehouse.discord.Club.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.Lapse;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.discord.Club;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.sandbox.Call;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.discord.AuditAction;
import dev.gatehouse.sandbox.discord.AuditEntry;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DiscordDoorTest {
    private static final String ROLE_CALLS = "/api/v10/guilds/.*/members/.*/roles/.*";

    private final Club club = new Club();
    private final PlatformAccount alice = Club.account(club.alice);
    private Door door = club.platform().door();

    @BeforeEach
    void open() {
        club.discord.join(club.guild, club.alice);
        club.open();
        door = club.platform().door();
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void gives_and_takes_the_role_with_the_reason_in_the_audit_log() {
        assertThat(door.retrievePresence(alice, club.gate, Urgency.EVENT)).isEqualTo(Presence.OUTSIDE);

        assertThat(door.grant(alice, club.gate, Urgency.EVENT, "paid until 1 März"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(club.discord.hasRole(club.guild, club.alice, club.vip)).isTrue();
        assertThat(door.retrievePresence(alice, club.gate, Urgency.EVENT)).isEqualTo(Presence.INSIDE);

        assertThat(door.revoke(alice, club.gate, Urgency.EVENT, "ended")).isInstanceOf(Outcome.Done.class);
        assertThat(club.discord.hasRole(club.guild, club.alice, club.vip)).isFalse();
        assertThat(club.discord.auditLog(club.guild))
                .filteredOn(entry -> entry.target() == club.alice)
                .extracting(AuditEntry::action, AuditEntry::reason)
                .containsExactly(
                        tuple(AuditAction.ROLE_ADD, "paid until 1 März"), tuple(AuditAction.ROLE_REMOVE, "ended"));
    }

    @Test
    void a_gate_that_kicks_puts_a_person_out_with_one_call_and_without_a_ban() {
        door.grant(alice, club.gate, Urgency.EVENT, "bought");

        assertThat(door.revoke(alice, club.gate.with(Lapse.KICK), Urgency.EVENT, "ended"))
                .isInstanceOf(Outcome.Done.class);

        assertThat(club.discord.isMember(club.guild, club.alice)).isFalse();
        assertThat(door.retrievePresence(alice, club.gate, Urgency.EVENT)).isEqualTo(Presence.OUTSIDE);
        assertThat(club.discord.calls().all())
                .filteredOn(call -> call.method().equals("DELETE"))
                .hasSize(1);
        assertThat(door.revoke(alice, club.gate.with(Lapse.KICK), Urgency.EVENT, "ended"))
                .as("repeated")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whom_discord_does_not_let_it_put_out_loses_the_role_alone() {
        long moderator = club.discord.addRole(club.guild, "Moderator", 200, 0);
        club.discord.giveRole(club.guild, club.alice, moderator);
        door.grant(alice, club.gate, Urgency.EVENT, "bought");

        assertThat(door.revoke(alice, club.gate.with(Lapse.KICK), Urgency.EVENT, "ended"))
                .isInstanceOf(Outcome.Done.class);

        assertThat(club.discord.isMember(club.guild, club.alice)).isTrue();
        assertThat(club.discord.hasRole(club.guild, club.alice, club.vip)).isFalse();
        assertThat(club.discord.hasRole(club.guild, club.alice, moderator)).isTrue();
    }

    @Test
    void giving_is_one_call() {
        door.grant(alice, club.gate, Urgency.EVENT, "bought");

        assertThat(club.discord.calls().all())
                .filteredOn(call -> call.path().contains("/guilds/"))
                .extracting(Call::method)
                .containsExactly("PUT");
    }

    @Test
    void fault_44_waits_for_a_buyer_who_is_not_in_the_server() {
        PlatformAccount bob = Club.account(club.discord.addUser("bob"));

        assertThat(door.grant(bob, club.gate, Urgency.EVENT, "bought"))
                .isInstanceOfSatisfying(
                        Outcome.Awaits.class,
                        awaits -> assertThat(awaits.code()).isEqualTo("NOT_IN_SERVER"));
        assertThat(door.revoke(bob, club.gate, Urgency.EVENT, "ended")).isInstanceOf(Outcome.Done.class);
        assertThat(door.retrievePresence(bob, club.gate, Urgency.EVENT)).isEqualTo(Presence.OUTSIDE);
    }

    @Test
    void a_banned_buyer_is_barred() {
        club.discord.ban(club.guild, club.alice, "spam");

        assertThat(door.retrievePresence(alice, club.gate, Urgency.EVENT)).isEqualTo(Presence.BARRED);
    }

    @Test
    void fault_46_a_repeat_after_a_lost_answer_does_no_harm() {
        club.discord.faults().add(Fault.answer("PUT", ROLE_CALLS, 1, 500, "{}").afterwards());

        assertThat(door.grant(alice, club.gate, Urgency.EVENT, "bought")).isInstanceOf(Outcome.Later.class);
        assertThat(door.grant(alice, club.gate, Urgency.EVENT, "bought")).isInstanceOf(Outcome.Done.class);

        assertThat(club.discord.hasRole(club.guild, club.alice, club.vip)).isTrue();
    }

    @Test
    void fault_55_owner_administrators_and_bots_are_never_touched() {
        long admin = club.discord.addRole(club.guild, "Admin", 2, Permission.ADMINISTRATOR.getRawValue());
        await().atMost(SOON)
                .until(() -> code(door.preflight(alice, club.gate(admin))).equals("ROLE_DANGEROUS"));
        club.discord.giveRole(club.guild, club.alice, admin);

        assertThat(door.retrievePresence(alice, club.gate, Urgency.EVENT)).isEqualTo(Presence.IMMUNE);
        assertThat(door.retrievePresence(Club.account(club.owner), club.gate, Urgency.EVENT))
                .isEqualTo(Presence.IMMUNE);
        assertThat(door.retrievePresence(Club.account(club.discord.botUserId()), club.gate, Urgency.EVENT))
                .isEqualTo(Presence.IMMUNE);
        assertThat(code(door.preflight(Club.account(club.owner), club.gate))).isEqualTo("OWNER_OF_SERVER");
    }

    @Test
    void leads_back_into_the_server() {
        assertThat(door.wayIn(alice, club.gate))
                .hasValueSatisfying(
                        way -> assertThat(way.toString()).isEqualTo("https://discord.com/channels/" + club.guild));
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code).orElse("");
    }
}
