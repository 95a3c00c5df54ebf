package dev.gatehouse.discord.door;

import static dev.gatehouse.discord.Club.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Presence;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.discord.Club;
import dev.gatehouse.door.Door;
import dev.gatehouse.door.Outcome;
import dev.gatehouse.sandbox.Fault;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RefusedDoorTest {
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
    void fault_43_names_the_role_to_drag_when_the_sold_one_was_moved_above_the_bot() {
        club.discord.moveRole(club.guild, club.vip, 200);
        await().atMost(SOON).until(() -> door.preflight(alice, club.gate).isPresent());

        Refusal refusal = refusal(door.grant(alice, club.gate, Urgency.EVENT, "bought"));

        assertThat(refusal.code()).isEqualTo("ROLE_ABOVE_BOT");
        assertThat(refusal.nextStep()).contains("Drag Gatehouse above VIP");
        assertThat(door.preflight(alice, club.gate)).contains(refusal);
        assertThat(club.alarms.up()).contains("ROLE_ABOVE_BOT");
    }

    @Test
    void fault_43_a_role_at_the_same_height_counts_as_above() {
        Gate level = club.gate(club.discord.addRole(club.guild, "Level", 100, 0));

        await().atMost(SOON).until(() -> code(door.preflight(alice, level)).equals("ROLE_ABOVE_BOT"));
    }

    @Test
    void fault_43_a_missing_permission_is_told_from_the_order_of_roles() {
        club.discord.permitRole(club.guild, club.discord.botRole(club.guild), 0);
        await().atMost(SOON).until(() -> door.preflight(alice, club.gate).isPresent());

        assertThat(refusal(door.grant(alice, club.gate, Urgency.EVENT, "bought"))
                        .code())
                .isEqualTo("MANAGE_ROLES_MISSING");
    }

    @Test
    void fault_43_a_refusal_nobody_can_explain_still_has_a_next_step() {
        club.discord
                .faults()
                .add(Fault.answer("PUT", ROLE_CALLS, 1, 403, "{\"message\":\"Missing Permissions\",\"code\":50013}"));

        assertThat(refusal(door.grant(alice, club.gate, Urgency.EVENT, "bought"))
                        .code())
                .isEqualTo("DISCORD_FORBIDS");
    }

    @Test
    void fault_43_remembers_that_the_server_wants_a_second_factor_until_it_no_longer_does() {
        club.discord.switches().twoFactor(club.guild, true);
        await().atMost(SOON).until(() -> club.bell.isOwedRung("second factor"));

        assertThat(refusal(door.grant(alice, club.gate, Urgency.EVENT, "bought"))
                        .code())
                .isEqualTo("TWO_FACTOR_NEEDED");
        assertThat(code(door.preflight(alice, club.gate))).isEqualTo("TWO_FACTOR_NEEDED");

        club.discord.switches().twoFactor(club.guild, false);
        await().atMost(SOON).until(() -> door.preflight(alice, club.gate).isEmpty());
        assertThat(door.grant(alice, club.gate, Urgency.EVENT, "bought")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void fault_45_a_deleted_role_needs_a_human_but_leaves_nothing_to_take() {
        club.discord.deleteRole(club.guild, club.vip);
        await().atMost(SOON).until(() -> code(door.preflight(alice, club.gate)).equals("ROLE_DELETED"));

        assertThat(refusal(door.grant(alice, club.gate, Urgency.EVENT, "bought"))
                        .code())
                .isEqualTo("ROLE_DELETED");
        assertThat(door.revoke(alice, club.gate, Urgency.EVENT, "ended")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void fault_45_resumes_when_the_bot_is_let_in_again() {
        club.discord.removeBot(club.guild);
        await().atMost(SOON).until(() -> code(door.preflight(alice, club.gate)).equals("BOT_NOT_IN_SERVER"));
        assertThat(refusal(door.grant(alice, club.gate, Urgency.EVENT, "bought"))
                        .code())
                .isEqualTo("BOT_NOT_IN_SERVER");

        club.discord.addBot(club.guild);

        await().atMost(SOON).until(() -> door.grant(alice, club.gate, Urgency.EVENT, "bought") instanceof Outcome.Done);
    }

    @Test
    void a_server_that_discord_cannot_serve_for_now_is_waited_for_without_an_alarm() {
        club.discord.outage(club.guild, true);
        await().atMost(SOON).until(() -> code(door.preflight(alice, club.gate)).equals("DISCORD_AWAY"));

        assertThat(door.grant(alice, club.gate, Urgency.EVENT, "bought")).isInstanceOf(Outcome.Later.class);
        assertThat(door.revoke(alice, club.gate, Urgency.EVENT, "ended")).isInstanceOf(Outcome.Later.class);
        assertThat(door.retrievePresence(alice, club.gate, Urgency.EVENT)).isEqualTo(Presence.UNKNOWN);
        assertThat(club.alarms.up()).isEmpty();

        club.discord.outage(club.guild, false);
        await().atMost(SOON).until(() -> club.bell.isOwedRung("available again"));
        assertThat(door.grant(alice, club.gate, Urgency.EVENT, "bought")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void refuses_roles_that_cannot_be_given() {
        assertThat(code(door.preflight(alice, club.gate(club.guild)))).isEqualTo("ROLE_IS_EVERYONE");
        assertThat(code(door.preflight(alice, club.gate(club.discord.botRole(club.guild)))))
                .isEqualTo("ROLE_MANAGED");
        assertThat(door.preflight(alice, club.gate)).isEmpty();
    }

    @Test
    void fault_91_a_role_that_got_a_moderators_rights_after_the_sale_is_not_given() {
        club.discord.permitRole(club.guild, club.vip, Permission.BAN_MEMBERS.getRawValue());
        await().atMost(SOON).until(() -> door.preflight(alice, club.gate).isPresent());

        assertThat(refusal(door.grant(alice, club.gate, Urgency.EVENT, "bought"))
                        .code())
                .isEqualTo("ROLE_DANGEROUS");
        assertThat(club.discord.hasRole(club.guild, club.alice, club.vip)).isFalse();
    }

    private static Refusal refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.NeedsHuman.class);
        return ((Outcome.NeedsHuman) outcome).refusal();
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code).orElse("");
    }
}
