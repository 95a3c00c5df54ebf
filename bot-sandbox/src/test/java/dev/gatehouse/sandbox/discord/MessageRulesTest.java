package dev.gatehouse.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be written, and to whom. */
final class MessageRulesTest {
    private static final String ROW = "{\"content\":\"x\",\"components\":[{\"type\":1,\"components\":[%s]}]}";

    private final Club club = Club.unlimited();
    private final DiscordStandIn discord = club.discord;
    private final Bot bot = club.bot;

    @AfterEach
    void stop() {
        club.close();
    }

    private String dmWith(long user) {
        var opened = bot.post("users/@me/channels", "{\"recipient_id\":\"" + user + "\"}");
        return "channels/" + opened.json().path("id").asText() + "/messages";
    }

    @Test
    void a_direct_message_arrives_unless_the_other_side_closed_its_door() {
        String dm = dmWith(club.alice);
        assertThat(bot.post(dm, "{\"content\":\"hello\"}").status()).isEqualTo(200);
        assertThat(discord.dms(club.alice)).extracting(Message::content).containsExactly("hello");
        discord.closeDms(club.alice);
        assertThat(bot.post(dm, "{\"content\":\"again\"}").refusal()).isEqualTo("403/50007");
        discord.openDms(club.alice);
        discord.leave(club.guild, club.alice);
        assertThat(bot.post(dm, "{\"content\":\"again\"}").refusal()).isEqualTo("403/50278");
    }

    @Test
    void no_direct_message_to_nobody() {
        assertThat(bot.post("users/@me/channels", "{\"recipient_id\":\"404\"}").refusal())
                .isEqualTo("404/10013");
        assertThat(bot.post("channels/404/messages", "{\"content\":\"x\"}").refusal())
                .isEqualTo("404/10003");
    }

    @Test
    void a_message_is_edited_read_and_deleted() {
        String id = bot.post(club.messages(), "{\"content\":\"one\"}")
                .json()
                .path("id")
                .asText();
        String path = club.messages() + "/" + id;
        assertThat(bot.patch(path, "{\"content\":\"two\"}")
                        .json()
                        .path("edited_timestamp")
                        .isTextual())
                .isTrue();
        assertThat(bot.get(path).json().path("content").asText()).isEqualTo("two");
        assertThat(bot.delete(path).status()).isEqualTo(204);
        assertThat(bot.get(path).refusal()).isEqualTo("404/10008");
    }

    @Test
    void an_enforced_nonce_makes_one_message_of_two() {
        String body = "{\"content\":\"once\",\"nonce\":\"n1\",\"enforce_nonce\":true}";
        String first = bot.post(club.messages(), body).json().path("id").asText();
        assertThat(bot.post(club.messages(), body).json().path("id").asText()).isEqualTo(first);
        assertThat(discord.channelMessages(discord.generalChannel(club.guild))).hasSize(1);
    }

    @Test
    void an_empty_message_is_refused() {
        assertThat(bot.post(club.messages(), "{}").refusal()).isEqualTo("400/50006");
    }

    @Test
    void mistakes_are_told_together_under_the_paths_of_the_fields() {
        String body = "{\"content\":\"" + "x".repeat(2001) + "\",\"components\":[{\"type\":1,\"components\":["
                + "{\"type\":2,\"style\":1,\"label\":\"a\",\"custom_id\":\"" + "c".repeat(101) + "\"}]}]}";
        Bot.Reply refused = bot.post(club.messages(), body);
        assertThat(refused.refusal()).isEqualTo("400/50035");
        JsonNode errors = refused.json().path("errors");
        assertThat(errors.at("/content/_errors/0/code").asText()).isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(errors.at("/components/0/components/0/custom_id/_errors/0/code")
                        .asText())
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(refused.json().path("message").asText()).isEqualTo("Invalid Form Body");
    }

    @Test
    void a_link_button_carries_512_characters_and_no_more() {
        String link = "{\"type\":2,\"style\":5,\"label\":\"Pay\",\"url\":\"https://h/%s\"}";
        String fits = ROW.formatted(link.formatted("a".repeat(502)));
        String over = ROW.formatted(link.formatted("a".repeat(503)));
        assertThat(bot.post(club.messages(), over).refusal()).isEqualTo("400/50035");
        assertThat(bot.post(club.messages(), fits).status()).isEqualTo(200);
        Message shown =
                discord.channelMessages(discord.generalChannel(club.guild)).get(0);
        assertThat(shown.buttons())
                .singleElement()
                .satisfies(button -> assertThat(button.url()).hasSize(512));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':2,'style':1,'label':'a','custom_id':''}",
                "{'type':2,'style':1,'custom_id':'a'}",
                "{'type':2,'style':5,'label':'a','url':'ftp://x'}",
                "{'type':2,'style':1,'label':'a','custom_id':'a'},{'type':2,'style':1,'label':'b','custom_id':'a'}",
            })
    void a_wrong_button_is_refused(String button) {
        assertThat(bot.post(club.messages(), ROW.formatted(button.replace('\'', '"')))
                        .refusal())
                .isEqualTo("400/50035");
    }

    @Test
    void a_row_holds_five_buttons() {
        StringBuilder six = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            six.append(i == 0 ? "" : ",")
                    .append("{\"type\":2,\"style\":1,\"label\":\"a\",\"custom_id\":\"c")
                    .append(i)
                    .append("\"}");
        }
        assertThat(bot.post(club.messages(), ROW.formatted(six)).refusal()).isEqualTo("400/50035");
    }

    @Test
    void an_embed_has_its_limits() {
        String embed = "{\"embeds\":[{\"title\":\"" + "t".repeat(257) + "\"}]}";
        assertThat(bot.post(club.messages(), embed)
                        .json()
                        .at("/errors/embeds/0/title/_errors/0/code")
                        .asText())
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
    }

    @Test
    void without_the_right_to_speak_nothing_is_said() {
        discord.permitRole(club.guild, discord.botRole(club.guild), 0);
        discord.permitRole(club.guild, club.guild, 0);
        assertThat(bot.post(club.messages(), "{\"content\":\"x\"}").refusal()).isEqualTo("403/50013");
    }
}
