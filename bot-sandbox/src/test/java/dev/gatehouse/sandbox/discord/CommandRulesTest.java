package dev.gatehouse.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registering commands, and typing them. */
final class CommandRulesTest {
    private static final String GATE = """
            [{"name":"gate","description":"d","default_member_permissions":"32","contexts":[0],"options":[
              {"type":1,"name":"add","description":"d","options":[
                {"type":8,"name":"role","description":"d","required":true},
                {"type":4,"name":"days","description":"d"},
                {"type":3,"name":"mode","description":"d","choices":[{"name":"Add only","value":"additive"}]}]}]}]
            """;

    private final Club club = Club.unlimited();
    private final DiscordStandIn discord = club.discord;
    private final Bot bot = club.bot;

    @AfterEach
    void stop() {
        club.close();
    }

    @Test
    void a_command_keeps_its_id_when_all_are_written_again() {
        club.register("buy");
        long id = discord.commands().get(0).id();
        bot.put(
                club.commands(),
                "[{\"name\":\"buy\",\"description\":\"new\"},{\"name\":\"status\",\"description\":\"d\"}]");
        assertThat(discord.commands()).extracting(RegisteredCommand::name).containsExactly("buy", "status");
        assertThat(discord.commands().get(0).id()).isEqualTo(id);
        assertThat(bot.get(club.commands()).json().findValuesAsText("description"))
                .containsExactly("new", "d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\":\"Buy\",\"description\":\"d\"}]",
                "[{\"name\":\"buy it\",\"description\":\"d\"}]",
                "[{\"name\":\"buy\",\"description\":\"\"}]",
                "[{\"name\":\"buy\",\"description\":\"d\"},{\"name\":\"buy\",\"description\":\"d\"}]",
            })
    void a_wrong_definition_is_refused_and_nothing_changes(String definition) {
        club.register("status");
        assertThat(bot.put(club.commands(), definition).refusal()).isEqualTo("400/50035");
        assertThat(discord.commands()).extracting(RegisteredCommand::name).containsExactly("status");
    }

    @Test
    void guild_commands_live_in_their_guild() {
        String inGuild = "applications/" + discord.botUserId() + "/guilds/" + club.guild + "/commands";
        bot.put(inGuild, "[{\"name\":\"only\",\"description\":\"d\"}]");
        assertThat(discord.slash(club.guild, club.alice, "only", Map.of()).acknowledged())
                .isFalse();
        assertThatThrownBy(() -> discord.slash(0, club.alice, "only", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        discord.removeBot(club.guild);
        assertThat(bot.get(inGuild).refusal()).isEqualTo("403/50001");
    }

    @Test
    void nobody_types_what_is_not_registered() {
        assertThatThrownBy(() -> discord.slash(club.guild, club.alice, "buy", Map.of()))
                .hasMessageContaining("sees no command /buy");
    }

    @Test
    void a_command_for_managers_is_hidden_from_others_and_from_direct_messages() {
        bot.put(club.commands(), GATE);
        Map<String, String> role = Map.of("role", String.valueOf(club.vip));
        assertThatThrownBy(() -> discord.slash(club.guild, club.alice, "gate add", role))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> discord.slash(0, club.owner, "gate add", role))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(discord.slash(club.guild, club.owner, "gate add", role).id()).isPositive();
    }

    @Test
    void options_travel_typed_with_what_they_name() {
        bot.put(club.commands(), GATE);
        Wired wired = Wired.ready(discord, Intents.GUILDS);
        discord.slash(
                club.guild,
                club.owner,
                "gate add",
                Map.of("role", String.valueOf(club.vip), "days", "30", "mode", "Add only"));
        JsonNode data = wired.event("INTERACTION_CREATE").path("data");
        assertThat(data.at("/options/0/name").asText()).isEqualTo("add");
        assertThat(data.at("/options/0/options/0/value").asText()).isEqualTo(String.valueOf(club.vip));
        assertThat(data.at("/options/0/options/1/value").isIntegralNumber()).isTrue();
        assertThat(data.at("/options/0/options/2/value").asText()).isEqualTo("additive");
        assertThat(data.at("/resolved/roles/" + club.vip + "/name").asText()).isEqualTo("VIP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gate", "gate remove", "gate add"})
    void what_a_client_would_not_send_throws(String typed) {
        bot.put(club.commands(), GATE);
        assertThatThrownBy(() -> discord.slash(club.guild, club.owner, typed, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
