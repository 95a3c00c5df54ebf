package dev.gatehouse.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invite links. */
final class InviteRulesTest {
    private final Club club = Club.unlimited();
    private final DiscordStandIn discord = club.discord;
    private final Bot bot = club.bot;
    private final String invites = "channels/" + discord.generalChannel(club.guild) + "/invites";

    @AfterEach
    void stop() {
        club.close();
    }

    private String single() {
        return bot.post(invites, "{\"max_uses\":1,\"max_age\":600,\"unique\":true}")
                .json()
                .path("code")
                .asText();
    }

    @Test
    void a_single_use_invite_lets_one_in() {
        String code = single();
        long bob = discord.addUser("bob");
        discord.accept(code, bob);
        assertThat(discord.isMember(club.guild, bob)).isTrue();
        assertThatThrownBy(() -> discord.accept(code, discord.addUser("late")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bot.get("invites/" + code).refusal()).isEqualTo("404/10006");
    }

    @Test
    void a_deleted_invite_lets_nobody_in() {
        String code = single();
        assertThat(bot.get("guilds/" + club.guild + "/invites").json().findValuesAsText("code"))
                .containsExactly(code);
        assertThat(bot.delete("invites/" + code).status()).isEqualTo(200);
        assertThat(bot.delete("invites/" + code).refusal()).isEqualTo("404/10006");
        assertThatThrownBy(() -> discord.accept(code, discord.addUser("late")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_equal_link_is_handed_out_again_unless_a_unique_one_is_asked_for() {
        String first = bot.post(invites, "{}").json().path("code").asText();
        assertThat(bot.post(invites, "{}").json().path("code").asText()).isEqualTo(first);
        assertThat(single()).isNotEqualTo(single());
    }

    @Test
    void a_guild_has_a_thousand_invites() {
        for (int i = 0; i < 1000; i++) {
            single();
        }
        assertThat(bot.post(invites, "{\"unique\":true}").refusal()).isEqualTo("400/30016");
    }

    @Test
    void age_and_uses_have_limits_and_making_one_needs_the_right() {
        assertThat(bot.post(invites, "{\"max_age\":604801}").refusal()).isEqualTo("400/50035");
        assertThat(bot.post(invites, "{\"max_uses\":101}").refusal()).isEqualTo("400/50035");
        discord.permitRole(club.guild, discord.botRole(club.guild), 0);
        assertThat(bot.post(invites, "{}").refusal()).isEqualTo("403/50013");
    }
}
