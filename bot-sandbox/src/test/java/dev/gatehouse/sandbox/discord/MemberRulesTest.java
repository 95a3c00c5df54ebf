package dev.gatehouse.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading, kicking and banning members. */
final class MemberRulesTest {
    private final Club club = Club.unlimited();
    private final DiscordStandIn discord = club.discord;
    private final Bot bot = club.bot;

    @AfterEach
    void stop() {
        club.close();
    }

    @Test
    void lists_members_by_id_a_page_at_a_time() {
        Bot.Reply first = bot.get("guilds/" + club.guild + "/members?limit=2");
        assertThat(first.json().findValuesAsText("username")).containsExactly("Gatehouse", "olga");
        long last = first.json().path(1).path("user").path("id").asLong();
        Bot.Reply second = bot.get("guilds/" + club.guild + "/members?limit=2&after=" + last);
        assertThat(second.json().findValuesAsText("username")).containsExactly("alice");
        assertThat(bot.get("guilds/" + club.guild + "/members?limit=1001").refusal())
                .isEqualTo("400/50035");
    }

    @Test
    void listing_needs_the_members_intent_and_reading_one_does_not() {
        discord.switches().membersIntentAllowed(false);
        assertThat(bot.get("guilds/" + club.guild + "/members?limit=2").refusal())
                .isEqualTo("403/50001");
        assertThat(bot.get(club.member(club.alice)).status()).isEqualTo(200);
    }

    @Test
    void kicks_members_but_neither_the_owner_nor_one_above() {
        long chief = discord.addRole(club.guild, "Chief", 100, 0);
        long boss = discord.addUser("boss");
        discord.join(club.guild, boss);
        discord.giveRole(club.guild, boss, chief);
        assertThat(bot.delete(club.member(club.owner)).refusal()).isEqualTo("403/50013");
        assertThat(bot.delete(club.member(boss)).refusal()).isEqualTo("403/50013");
        assertThat(bot.delete(club.member(club.alice)).status()).isEqualTo(204);
        assertThat(discord.isMember(club.guild, club.alice)).isFalse();
        assertThat(bot.delete(club.member(club.alice)).refusal()).isEqualTo("404/10007");
    }

    @Test
    void who_comes_back_has_no_roles() {
        discord.giveRole(club.guild, club.alice, club.vip);
        discord.leave(club.guild, club.alice);
        discord.join(club.guild, club.alice);
        assertThat(discord.hasRole(club.guild, club.alice, club.vip)).isFalse();
    }

    @Test
    void a_ban_keeps_out_until_it_is_lifted() {
        String ban = "guilds/" + club.guild + "/bans/" + club.alice;
        assertThat(bot.get(ban).refusal()).isEqualTo("404/10026");
        assertThat(bot.put(ban).status()).isEqualTo(204);
        assertThat(bot.get(ban).json().path("user").path("id").asLong()).isEqualTo(club.alice);
        assertThatThrownBy(() -> discord.join(club.guild, club.alice)).isInstanceOf(IllegalStateException.class);
        assertThat(bot.delete(ban).status()).isEqualTo(204);
        discord.join(club.guild, club.alice);
        assertThat(discord.isMember(club.guild, club.alice)).isTrue();
    }

    @Test
    void a_moderators_ban_is_seen_with_its_reason() {
        discord.ban(club.guild, club.alice, "spam");
        assertThat(bot.get("guilds/" + club.guild + "/bans/" + club.alice)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("spam");
        assertThat(bot.get(club.member(club.alice)).refusal()).isEqualTo("404/10007");
    }

    @Test
    void the_audit_log_is_read_newest_first() {
        discord.giveRole(club.guild, club.alice, club.vip);
        discord.takeRole(club.guild, club.alice, club.vip);
        var newest = bot.get("guilds/" + club.guild + "/audit-logs?action_type=25&limit=1")
                .json()
                .path("audit_log_entries");
        assertThat(newest.size()).isEqualTo(1);
        assertThat(newest.path(0).path("user_id").asLong()).isEqualTo(club.owner);
        assertThat(newest.path(0).path("changes").path(0).path("key").asText()).isEqualTo("$remove");
    }
}
