package dev.gatehouse.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same acts over HTTP. */
final class ControlTest {
    private final Club club = Club.unlimited();
    private final DiscordStandIn discord = club.discord;
    private final Bot hand = new Bot(discord.restUrl().replace("/api/v10/", "/__sandbox/"), "");

    @AfterEach
    void stop() {
        club.close();
    }

    @Test
    void a_server_is_built_and_a_person_joins_it() {
        String carol =
                hand.post("users", "{\"name\":\"carol\"}").json().path("id").asText();
        JsonNode guild = hand.post("guilds", "{\"name\":\"New\",\"owner\":\"" + club.owner + "\"}")
                .json();
        String at = "guilds/" + guild.path("id").asText();
        String role = hand.post(at + "/roles", "{\"name\":\"Gold\",\"position\":3}")
                .json()
                .path("id")
                .asText();
        assertThat(hand.put(at + "/members/" + carol).status()).isEqualTo(200);
        assertThat(hand.put(at + "/members/" + carol + "/roles/" + role).status())
                .isEqualTo(200);
        assertThat(discord.hasRole(guild.path("id").asLong(), Long.parseLong(carol), Long.parseLong(role)))
                .isTrue();
        assertThat(hand.get("state").json().path("guilds").findValuesAsText("name"))
                .contains("New", "Gold");
        assertThat(hand.get(at + "/audit").json().findValuesAsText("action")).contains("ROLE_ADD");
    }

    @Test
    void a_command_is_typed_and_its_button_pressed() {
        club.register("buy");
        String typed = "{\"guild\":\"" + club.guild + "\",\"user\":\"" + club.alice + "\",\"command\":\"buy\"}";
        long id = hand.post("slash", typed).json().path("id").asLong();
        InteractionView view = discord.interaction(id);
        club.bot.post(
                club.callback(view),
                "{\"type\":4,\"data\":{\"flags\":64,\"content\":\"pay?\",\"components\":[{\"type\":1,\"components\":"
                        + "[{\"type\":2,\"style\":1,\"label\":\"Pay\",\"custom_id\":\"pay\"}]}]}}");
        JsonNode shown = hand.get("interactions/" + id).json();
        assertThat(shown.path("ephemeral").asBoolean()).isTrue();
        String press = "{\"user\":\"" + club.alice + "\",\"channel\":\""
                + shown.at("/messages/0/channel_id").asText() + "\",\"message\":\""
                + shown.at("/messages/0/id").asText() + "\",\"customId\":\"pay\"}";
        assertThat(hand.post("press", press).json().path("acknowledged").asBoolean(true))
                .isFalse();
    }

    @Test
    void mistakes_and_impossible_acts_are_told_apart() {
        assertThat(hand.post("slash", "{\"user\":\"" + club.alice + "\",\"command\":\"no\"}")
                        .status())
                .isEqualTo(400);
        discord.ban(club.guild, club.alice, "");
        assertThat(hand.put("guilds/" + club.guild + "/members/" + club.alice).status())
                .isEqualTo(409);
    }

    @Test
    void switches_are_set() {
        hand.post("switches", "{\"membersIntentAllowed\":false,\"memberRoleLimit\":{\"calls\":1,\"window\":\"PT9S\"}}");
        assertThat(discord.switches().membersIntentAllowed()).isFalse();
        assertThat(club.bot.put(club.roleOf(club.alice, club.vip)).status()).isEqualTo(204);
        assertThat(club.bot.put(club.roleOf(club.alice, club.vip)).header("Retry-After"))
                .isEqualTo("9");
    }

    @Test
    void control_calls_are_not_in_the_call_log() {
        hand.get("state");
        club.bot.get("users/@me");
        assertThat(discord.calls().all()).extracting(call -> call.path()).containsExactly("/api/v10/users/@me");
    }
}
