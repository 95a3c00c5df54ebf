package dev.gatehouse.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Logging in, hearing what was asked for, coming back. */
final class GatewayTest {
    private static final int MEMBERS = Intents.GUILDS | Intents.GUILD_MEMBERS;

    private final Club club = Club.unlimited();
    private final DiscordStandIn discord = club.discord;

    @AfterEach
    void stop() {
        club.close();
    }

    private Wired connect() {
        return new Wired(discord, "/?encoding=json&v=10");
    }

    private static String resume(String token, JsonNode ready, long sequence) {
        return "{\"op\":6,\"d\":{\"token\":\"" + token + "\",\"session_id\":\""
                + ready.path("session_id").asText() + "\",\"seq\":" + sequence + "}}";
    }

    @Test
    void says_hello_ready_and_the_guilds() {
        Wired wired = Wired.ready(discord, Intents.GUILDS);
        JsonNode guild = wired.event("GUILD_CREATE");
        assertThat(guild.path("id").asLong()).isEqualTo(club.guild);
        assertThat(guild.at("/members/0/user/id").asLong()).isEqualTo(discord.botUserId());
        assertThat(wired.event("READY").at("/guilds/0/unavailable").asBoolean()).isTrue();
        assertThat(discord.botOnline()).isTrue();
        wired.say("{\"op\":1,\"d\":1}");
        wired.awaitOp(11);
    }

    @Test
    void a_wrong_token_is_closed_4004() {
        Wired wired = connect();
        wired.identify("wrong", Intents.GUILDS);
        assertThat(wired.closeCode()).isEqualTo(4004);
    }

    @Test
    void an_intent_that_was_not_granted_is_closed_4014() {
        discord.switches().membersIntentAllowed(false);
        Wired wired = connect();
        wired.identify(discord.token(), MEMBERS);
        assertThat(wired.closeCode()).isEqualTo(4014);
        assertThat(Wired.ready(discord, Intents.GUILDS).heard("READY")).isTrue();
    }

    @Test
    void who_did_not_identify_or_speaks_nonsense_is_closed() {
        Wired silent = connect();
        silent.say("{\"op\":8,\"d\":{}}");
        assertThat(silent.closeCode()).isEqualTo(4003);
        Wired odd = connect();
        odd.say("{\"op\":99}");
        assertThat(odd.closeCode()).isEqualTo(4001);
        Wired broken = connect();
        broken.say("{");
        assertThat(broken.closeCode()).isEqualTo(4002);
    }

    @Test
    void members_come_and_go_only_for_those_who_asked() {
        Wired asked = Wired.ready(discord, MEMBERS);
        Wired not = Wired.ready(discord, Intents.GUILDS);
        long bob = discord.addUser("bob");
        discord.join(club.guild, bob);
        discord.giveRole(club.guild, bob, club.vip);
        discord.leave(club.guild, bob);
        discord.deleteRole(club.guild, club.vip);
        asked.event("GUILD_ROLE_DELETE");
        not.event("GUILD_ROLE_DELETE");
        assertThat(asked.events())
                .containsSubsequence("GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE", "GUILD_MEMBER_REMOVE");
        assertThat(not.events()).noneMatch(each -> each.startsWith("GUILD_MEMBER"));
    }

    @Test
    void a_resumed_session_hears_what_it_missed() {
        Wired first = Wired.ready(discord, MEMBERS);
        first.event("GUILD_CREATE");
        first.vanish();
        await().until(() -> !discord.botOnline());
        discord.join(club.guild, discord.addUser("bob"));
        Wired second = connect();
        second.say(resume(discord.token(), first.event("READY"), first.lastSequence()));
        second.event("RESUMED");
        assertThat(second.events()).containsExactly("GUILD_MEMBER_ADD", "RESUMED");
        assertThat(discord.identifies()).isOne();
    }

    @Test
    void a_refused_or_unknown_session_is_invalid() {
        Wired first = Wired.ready(discord, Intents.GUILDS);
        discord.switches().refuseResume(true);
        Wired second = connect();
        second.say(resume(discord.token(), first.event("READY"), 1));
        assertThat(second.awaitOp(9).path("d").asBoolean(true)).isFalse();
        discord.switches().refuseResume(false);
        second.identify(discord.token(), Intents.GUILDS);
        second.event("READY");
    }

    @Test
    void a_dropped_or_closed_line_leaves_the_session() {
        Wired wired = Wired.ready(discord, Intents.GUILDS);
        discord.switches().reconnectGateway();
        wired.awaitOp(7);
        discord.switches().closeGateway(4000);
        assertThat(wired.closeCode()).isEqualTo(4000);
        Wired again = connect();
        again.say(resume(discord.token(), wired.event("READY"), wired.lastSequence()));
        again.event("RESUMED");
    }

    @Test
    void members_are_asked_for_by_id_with_all_digits_kept() {
        Wired wired = Wired.ready(discord, Intents.GUILDS);
        wired.say("{\"op\":8,\"d\":{\"guild_id\":" + club.guild + ",\"user_ids\":[\"" + club.alice
                + "\",\"5\"],\"nonce\":\"n\"}}");
        JsonNode chunk = wired.event("GUILD_MEMBERS_CHUNK");
        assertThat(chunk.path("guild_id").asText()).isEqualTo(String.valueOf(club.guild));
        assertThat(chunk.at("/members/0/user/id").asLong()).isEqualTo(club.alice);
        assertThat(chunk.at("/not_found/0").asText()).isEqualTo("5");
        assertThat(chunk.path("nonce").asText()).isEqualTo("n");
    }

    @Test
    void the_whole_guild_comes_in_chunks_of_a_thousand() {
        for (int i = 0; i < 1500; i++) {
            discord.join(club.guild, discord.addUser("m" + i));
        }
        Wired wired = Wired.ready(discord, MEMBERS);
        wired.say("{\"op\":8,\"d\":{\"guild_id\":\"" + club.guild + "\",\"query\":\"\",\"limit\":0}}");
        await().until(() ->
                wired.events().stream().filter("GUILD_MEMBERS_CHUNK"::equals).count() == 2);
        assertThat(wired.event("GUILD_MEMBERS_CHUNK").path("members").size()).isEqualTo(1000);
    }

    @Test
    void one_stream_is_compressed_when_asked_for() {
        Wired wired = new Wired(discord, "?encoding=json&v=10&compress=zlib-stream");
        wired.identify(discord.token(), MEMBERS);
        wired.event("GUILD_CREATE");
        discord.join(club.guild, discord.addUser("bob"));
        assertThat(wired.event("GUILD_MEMBER_ADD").at("/user/username").asText())
                .isEqualTo("bob");
    }

    @Test
    void a_bot_thrown_out_hears_that_the_guild_is_gone() {
        Wired wired = Wired.ready(discord, Intents.GUILDS);
        discord.removeBot(club.guild);
        assertThat(wired.event("GUILD_DELETE").has("unavailable")).isFalse();
        discord.addBot(club.guild);
        await().until(() ->
                wired.events().stream().filter("GUILD_CREATE"::equals).count() == 2);
    }

    @Test
    void a_guild_that_cannot_be_served_is_told_apart_from_one_the_bot_is_out_of() {
        Wired wired = Wired.ready(discord, Intents.GUILDS);
        discord.outage(club.guild, true);
        assertThat(wired.event("GUILD_DELETE").path("unavailable").asBoolean()).isTrue();
        discord.outage(club.guild, false);
        await().until(() ->
                wired.events().stream().filter("GUILD_CREATE"::equals).count() == 2);
    }

    @Test
    void the_gateways_address_is_told() {
        assertThat(club.bot.get("gateway").json().path("url").asText()).isEqualTo(discord.gatewayUrl());
        JsonNode told = club.bot.get("gateway/bot").json();
        assertThat(told.at("/session_start_limit/remaining").asInt()).isEqualTo(1000);
        assertThat(told.path("shards").asInt()).isOne();
    }
}
