package dev.gatehouse.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may give which role to whom. */
final class RoleRulesTest {
    private final Club club = Club.unlimited();
    private final DiscordStandIn discord = club.discord;
    private final Bot bot = club.bot;

    @AfterEach
    void stop() {
        club.close();
    }

    @Test
    void gives_and_takes_a_role_and_keeps_the_decoded_reason() {
        assertThat(bot.putBecause(club.roleOf(club.alice, club.vip), "paid%3A %C3%A9t%C3%A9 1+1")
                        .status())
                .isEqualTo(204);
        assertThat(discord.hasRole(club.guild, club.alice, club.vip)).isTrue();
        assertThat(bot.delete(club.roleOf(club.alice, club.vip)).status()).isEqualTo(204);
        assertThat(discord.hasRole(club.guild, club.alice, club.vip)).isFalse();
        assertThat(discord.auditLog(club.guild))
                .filteredOn(each -> each.who() == discord.botUserId())
                .extracting(AuditEntry::action, AuditEntry::target, AuditEntry::role, AuditEntry::reason)
                .containsExactly(
                        tuple(AuditAction.ROLE_ADD, club.alice, club.vip, "paid: été 1+1"),
                        tuple(AuditAction.ROLE_REMOVE, club.alice, club.vip, ""));
    }

    @Test
    void giving_what_is_held_succeeds_and_leaves_no_trace() {
        discord.giveRole(club.guild, club.alice, club.vip);
        int before = discord.auditLog(club.guild).size();
        assertThat(bot.put(club.roleOf(club.alice, club.vip)).status()).isEqualTo(204);
        assertThat(discord.auditLog(club.guild)).hasSize(before);
    }

    @Test
    void a_role_at_or_above_the_bots_top_role_is_refused() {
        for (int position : new int[] {100, 101}) {
            discord.moveRole(club.guild, club.vip, position);
            assertThat(bot.put(club.roleOf(club.alice, club.vip)).refusal()).isEqualTo("403/50013");
            assertThat(bot.delete(club.roleOf(club.alice, club.vip)).refusal()).isEqualTo("403/50013");
            assertThat(bot.patch(club.member(club.alice), "{\"roles\":[\"" + club.vip + "\"]}")
                            .refusal())
                    .isEqualTo("403/50013");
        }
        discord.moveRole(club.guild, club.vip, 99);
        assertThat(bot.put(club.roleOf(club.alice, club.vip)).status()).isEqualTo(204);
    }

    @Test
    void without_manage_roles_nothing_is_given() {
        discord.permitRole(club.guild, discord.botRole(club.guild), Permission.KICK_MEMBERS);
        assertThat(bot.put(club.roleOf(club.alice, club.vip)).refusal()).isEqualTo("403/50013");
    }

    @Test
    void managed_roles_and_everyones_role_cannot_be_handed_out() {
        assertThat(bot.put(club.roleOf(club.alice, discord.botRole(club.guild))).refusal())
                .isEqualTo("403/50013");
        assertThat(bot.put(club.roleOf(club.alice, club.guild)).refusal()).isEqualTo("400/50028");
    }

    @Test
    void the_role_of_an_integration_is_in_nobodys_hands_and_the_bot_shows_no_second_factor() {
        long boosters = discord.addManagedRole(club.guild, "Boosters", 2);

        assertThat(bot.put(club.roleOf(club.alice, boosters)).refusal()).isEqualTo("403/50013");
        assertThat(bot.get("users/@me").json().path("mfa_enabled").asBoolean(true))
                .isFalse();
    }

    @Test
    void a_guild_that_wants_a_second_factor_refuses_elevated_acts() {
        discord.switches().twoFactor(club.guild, true);
        assertThat(bot.put(club.roleOf(club.alice, club.vip)).refusal()).isEqualTo("403/60003");
        assertThat(bot.delete(club.member(club.alice)).refusal()).isEqualTo("403/60003");
        assertThat(bot.get("guilds/" + club.guild).json().path("mfa_level").asInt())
                .isEqualTo(1);
    }

    @Test
    void unknown_things_have_their_own_codes() {
        long stranger = discord.addUser("stranger");
        assertThat(bot.put(club.roleOf(stranger, club.vip)).refusal()).isEqualTo("404/10007");
        assertThat(bot.put(club.roleOf(404, club.vip)).refusal()).isEqualTo("404/10013");
        discord.deleteRole(club.guild, club.vip);
        assertThat(bot.put(club.roleOf(club.alice, club.vip)).refusal()).isEqualTo("404/10011");
        discord.removeBot(club.guild);
        assertThat(bot.put(club.roleOf(club.alice, club.vip)).refusal()).isEqualTo("404/10004");
        assertThat(bot.get("nothing/here").refusal()).isEqualTo("404/0");
    }

    @Test
    void a_patch_replaces_the_whole_set() {
        long gold = discord.addRole(club.guild, "Gold", 2, 0);
        discord.giveRole(club.guild, club.alice, club.vip);
        var changed = bot.patch(club.member(club.alice), "{\"roles\":[\"" + gold + "\"]}");
        assertThat(changed.json().path("roles").toString()).isEqualTo("[\"" + gold + "\"]");
        assertThat(discord.hasRole(club.guild, club.alice, club.vip)).isFalse();
    }

    @Test
    void holders_are_counted_per_role() {
        discord.giveRole(club.guild, club.alice, club.vip);
        var counts = bot.get("guilds/" + club.guild + "/roles/member-counts").json();
        assertThat(counts.path(String.valueOf(club.vip)).asInt()).isEqualTo(1);
        assertThat(counts.has(String.valueOf(club.guild))).isFalse();
    }

    @Test
    void a_wrong_token_is_refused() {
        assertThat(new Bot(discord.restUrl(), "wrong").get("users/@me").refusal())
                .isEqualTo("401/0");
        assertThat(discord.invalidRequests()).isEqualTo(1);
    }

    @Test
    void a_role_the_bot_makes_lies_at_the_bottom_and_carries_no_more_than_the_bot_may() {
        String roles = "guilds/" + club.guild + "/roles";

        JsonNode made =
                bot.post(roles, "{\"name\":\"Gold\",\"permissions\":\"0\"}").json();

        assertThat(made.path("position").asInt()).isEqualTo(1);
        assertThat(bot.put(club.roleOf(club.alice, made.path("id").asLong())).status())
                .isEqualTo(204);
        assertThat(discord.rolesOf(club.guild, club.alice)).containsExactly("Gold");
        assertThat(bot.post(roles, "{\"permissions\":\"8\"}").refusal()).isEqualTo("403/50013");
        discord.permitRole(club.guild, discord.botRole(club.guild), Permission.KICK_MEMBERS);
        assertThat(bot.post(roles, "{\"name\":\"More\",\"permissions\":\"0\"}").refusal())
                .isEqualTo("403/50013");
    }
}
