package dev.gatehouse.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Windows of machine time, told in headers. */
final class RateLimitTest {
    private final Club club = new Club();
    private final DiscordStandIn discord = club.discord;
    private final Bot bot = club.bot;

    @AfterEach
    void stop() {
        club.close();
    }

    @Test
    void the_eleventh_role_call_waits_for_the_next_window() {
        for (int left = 9; left >= 0; left--) {
            Bot.Reply given = bot.put(club.roleOf(club.alice, club.vip));
            assertThat(given.status()).isEqualTo(204);
            assertThat(given.header("X-RateLimit-Limit")).isEqualTo("10");
            assertThat(given.header("X-RateLimit-Remaining")).isEqualTo(String.valueOf(left));
            assertThat(given.header("X-RateLimit-Bucket")).isNotEmpty();
        }
        club.time.pass(Duration.ofMillis(2500));
        Bot.Reply refused = bot.put(club.roleOf(club.alice, club.vip));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().toString())
                .isEqualTo("{\"message\":\"You are being rate limited.\",\"retry_after\":7.5,\"global\":false}");
        assertThat(refused.header("Retry-After")).isEqualTo("8");
        assertThat(refused.header("Via")).isNotEmpty();
        assertThat(refused.header("X-RateLimit-Scope")).isEqualTo("user");
        assertThat(refused.header("X-RateLimit-Reset-After")).isEqualTo("7.500");
        club.time.pass(Duration.ofMillis(7500));
        assertThat(bot.put(club.roleOf(club.alice, club.vip)).status()).isEqualTo(204);
    }

    @Test
    void taking_roles_and_other_guilds_have_windows_of_their_own() {
        spend();
        assertThat(bot.delete(club.roleOf(club.alice, club.vip)).status()).isEqualTo(204);
        long other = discord.addGuild("Other", club.owner);
        long role = discord.addRole(other, "VIP", 1, 0);
        assertThat(bot.put("guilds/" + other + "/members/" + club.owner + "/roles/" + role)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void the_window_can_be_set() {
        discord.switches().memberRoleLimit(new RateLimit(1, Duration.ofSeconds(1)));
        assertThat(bot.put(club.roleOf(club.alice, club.vip)).status()).isEqualTo(204);
        assertThat(bot.put(club.roleOf(club.alice, club.vip)).status()).isEqualTo(429);
    }

    @Test
    void the_global_limit_stops_every_route_but_interactions() {
        club.register("buy");
        discord.switches().globalLimit(new RateLimit(1, Duration.ofSeconds(1)));
        club.time.pass(Duration.ofSeconds(1));
        assertThat(bot.get("users/@me").status()).isEqualTo(200);
        Bot.Reply refused = bot.get("guilds/" + club.guild);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("global").asBoolean()).isTrue();
        assertThat(refused.header("X-RateLimit-Global")).isEqualTo("true");
        assertThat(refused.header("X-RateLimit-Scope")).isEqualTo("global");
        InteractionView typed = discord.slash(club.guild, club.alice, "buy", Map.of());
        assertThat(bot.post(club.callback(typed), "{\"type\":5}").status()).isEqualTo(204);
        assertThat(bot.post(club.webhook(typed), "{\"content\":\"done\"}").status())
                .isEqualTo(200);
    }

    @Test
    void too_many_invalid_requests_shut_the_sender_out() {
        discord.switches().invalidRequestsAllowed(3);
        Bot stranger = new Bot(discord.restUrl(), "wrong");
        for (int i = 0; i < 3; i++) {
            assertThat(stranger.get("users/@me").status()).isEqualTo(401);
        }
        Bot.Reply shutOut = bot.get("users/@me");
        assertThat(shutOut.status()).isEqualTo(429);
        assertThat(shutOut.header("Via")).isEmpty();
        assertThat(shutOut.raw().body()).isEqualTo("error code: 1015");
        assertThat(discord.invalidRequests()).isEqualTo(4);
        club.time.pass(Duration.ofMinutes(10));
        assertThat(bot.get("users/@me").status()).isEqualTo(200);
    }

    private void spend() {
        for (int i = 0; i < 11; i++) {
            bot.put(club.roleOf(club.alice, club.vip));
        }
    }
}
