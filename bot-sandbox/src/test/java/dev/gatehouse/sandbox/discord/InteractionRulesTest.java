package dev.gatehouse.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deadlines and order of the answers to what a user did. */
final class InteractionRulesTest {
    private static final String BUTTON =
            "{\"content\":\"pay?\",\"flags\":64,\"components\":[{\"type\":1,\"components\":"
                    + "[{\"type\":2,\"style\":1,\"label\":\"Pay\",\"custom_id\":\"pay\"}]}]}";
    private static final Duration AT_ONCE = Duration.ZERO;

    private final Club club = Club.unlimited();
    private final DiscordStandIn discord = club.discord;
    private final Bot bot = club.bot;

    @BeforeEach
    void one_command() {
        club.register("buy");
    }

    @AfterEach
    void stop() {
        club.close();
    }

    private InteractionView buy() {
        return discord.slash(club.guild, club.alice, "buy", Map.of());
    }

    @Test
    void the_first_answer_has_three_seconds() {
        InteractionView late = buy();
        club.time.pass(Duration.ofMillis(3001));
        assertThat(bot.post(club.callback(late), "{\"type\":5}").refusal()).isEqualTo("404/10062");
        assertThat(late.acknowledged()).isFalse();
        InteractionView inTime = buy();
        club.time.pass(Duration.ofSeconds(3));
        assertThat(bot.post(club.callback(inTime), "{\"type\":5}").status()).isEqualTo(204);
        assertThat(inTime.deferred()).isTrue();
    }

    @Test
    void a_second_first_answer_is_refused() {
        InteractionView typed = buy();
        bot.post(club.callback(typed), "{\"type\":5}");
        assertThat(bot.post(club.callback(typed), "{\"type\":4,\"data\":{\"content\":\"x\"}}")
                        .refusal())
                .isEqualTo("400/40060");
    }

    @Test
    void an_unknown_interaction_or_token_is_refused() {
        assertThat(bot.post("interactions/1/nope/callback", "{\"type\":5}").refusal())
                .isEqualTo("404/10062");
        assertThat(bot.post("webhooks/" + discord.botUserId() + "/nope", "{\"content\":\"x\"}")
                        .refusal())
                .isEqualTo("401/50027");
        assertThat(bot.post(club.webhook(buy()), "{\"content\":\"x\"}").refusal())
                .isEqualTo("404/10015");
    }

    @Test
    void the_token_lives_fifteen_minutes() {
        InteractionView typed = buy();
        bot.post(club.callback(typed), "{\"type\":5,\"data\":{\"flags\":64}}");
        club.time.pass(Duration.ofMinutes(15));
        String original = club.webhook(typed) + "/messages/@original";
        assertThat(bot.patch(original, "{\"content\":\"done\"}").status()).isEqualTo(200);
        club.time.pass(Duration.ofMillis(1));
        assertThat(bot.patch(original, "{\"content\":\"more\"}").refusal()).isEqualTo("401/50027");
        assertThat(typed.awaitReply(AT_ONCE).content()).isEqualTo("done");
    }

    @Test
    void a_deferred_answer_is_filled_by_the_first_follow_up_and_stays_hidden() {
        InteractionView typed = buy();
        bot.post(club.callback(typed), "{\"type\":5,\"data\":{\"flags\":64}}");
        assertThat(typed.messages()).isEmpty();
        bot.post(club.webhook(typed), "{\"content\":\"here\"}");
        bot.post(club.webhook(typed), "{\"content\":\"and here\"}");
        assertThat(typed.messages()).extracting(Message::content).containsExactly("here", "and here");
        assertThat(typed.messages()).extracting(Message::ephemeral).containsExactly(true, false);
        assertThat(discord.channelMessages(discord.generalChannel(club.guild)))
                .extracting(Message::content)
                .containsExactly("and here");
    }

    @Test
    void the_original_can_be_read_and_deleted() {
        InteractionView typed = buy();
        bot.post(club.callback(typed), "{\"type\":4,\"data\":{\"content\":\"hi\"}}");
        String original = club.webhook(typed) + "/messages/@original";
        assertThat(bot.get(original).json().path("content").asText()).isEqualTo("hi");
        assertThat(bot.delete(original).status()).isEqualTo(204);
        assertThat(bot.get(original).refusal()).isEqualTo("404/10008");
    }

    @Test
    void with_response_tells_of_the_message_made() {
        InteractionView typed = buy();
        var told = bot.post(club.callback(typed) + "?with_response=true", "{\"type\":4,\"data\":" + BUTTON + "}");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().at("/interaction/response_message_ephemeral").asBoolean())
                .isTrue();
        assertThat(told.json().at("/resource/message/content").asText()).isEqualTo("pay?");
    }

    @Test
    void a_button_is_pressed_only_where_it_is() {
        InteractionView typed = buy();
        bot.post(club.callback(typed), "{\"type\":4,\"data\":" + BUTTON + "}");
        Message offer = typed.awaitReply(AT_ONCE);
        assertThatThrownBy(() -> discord.press(club.alice, offer, "other"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> discord.press(club.owner, offer, "pay")).isInstanceOf(IllegalArgumentException.class);
        InteractionView pressed = discord.press(club.alice, offer, "pay");
        assertThat(bot.post(club.callback(pressed), "{\"type\":8}").refusal()).isEqualTo("400/50035");
        String paid = "{\"type\":7,\"data\":{\"content\":\"paid\",\"components\":[]}}";
        assertThat(bot.post(club.callback(pressed), paid).status()).isEqualTo(204);
        assertThat(typed.messages()).extracting(Message::content).containsExactly("paid");
        assertThatThrownBy(() -> discord.press(club.alice, offer, "pay")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_menu_gives_only_what_it_lists_and_tells_what_it_names() {
        InteractionView typed = buy();
        String menus = "{\"type\":1,\"components\":[{\"type\":6,\"custom_id\":\"role\"}]},"
                + "{\"type\":1,\"components\":[{\"type\":3,\"custom_id\":\"plan\",\"options\":["
                + "{\"label\":\"Gold\",\"value\":\"gold\"}]}]}";
        bot.post(club.callback(typed), "{\"type\":4,\"data\":{\"components\":[" + menus + "]}}");
        Message shown = typed.awaitReply(AT_ONCE);
        assertThatThrownBy(() -> discord.choose(club.alice, shown, "plan", List.of("silver")))
                .isInstanceOf(IllegalArgumentException.class);
        Wired wired = Wired.ready(discord, Intents.GUILDS);
        discord.choose(club.alice, shown, "role", List.of(String.valueOf(club.vip)));
        var data = wired.event("INTERACTION_CREATE").path("data");
        assertThat(data.at("/values/0").asText()).isEqualTo(String.valueOf(club.vip));
        assertThat(data.at("/resolved/roles/" + club.vip + "/name").asText()).isEqualTo("VIP");
    }

    @Test
    void a_menu_stands_alone_in_its_row_and_takes_as_many_picks_as_it_says() {
        InteractionView typed = buy();
        String options = "\"options\":[{\"label\":\"A\",\"value\":\"a\"},{\"label\":\"B\",\"value\":\"b\"}]}";
        String two = "{\"type\":3,\"custom_id\":\"x\",\"max_values\":2," + options;
        String three = "{\"type\":3,\"custom_id\":\"y\",\"max_values\":3," + options;
        assertThat(bot.post(club.callback(typed), menus(two + "," + three)).refusal())
                .isEqualTo("400/50035");
        assertThat(bot.post(club.callback(typed), menus(three)).refusal()).isEqualTo("400/50035");

        bot.post(club.callback(typed), menus(two));
        Message shown = typed.awaitReply(AT_ONCE);

        assertThatThrownBy(() -> discord.choose(club.alice, shown, "x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        Wired wired = Wired.ready(discord, Intents.GUILDS);
        discord.choose(club.alice, shown, "x", List.of("a", "b"));
        assertThat(wired.event("INTERACTION_CREATE").at("/data/values")).hasSize(2);
    }

    private static String menus(String inARow) {
        return "{\"type\":4,\"data\":{\"components\":[{\"type\":1,\"components\":[" + inARow + "]}]}}";
    }

    @Test
    void a_form_is_sent_with_its_fields_only() {
        InteractionView typed = buy();
        String field = "{\"type\":4,\"style\":1,\"custom_id\":\"mail\",\"label\":\"Mail\",\"min_length\":3}";
        bot.post(
                club.callback(typed),
                "{\"type\":9,\"data\":{\"custom_id\":\"f\",\"title\":\"T\",\"components\":[{\"type\":1,\"components\":["
                        + field + "]}]}}");
        assertThatThrownBy(() -> discord.submit(typed, Map.of("mail", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> discord.submit(typed, Map.of("mail", "a@b", "other", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        InteractionView sent = discord.submit(typed, Map.of("mail", "a@b"));
        assertThat(bot.post(club.callback(sent), "{\"type\":4,\"data\":{\"content\":\"ok\"}}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_reply_that_never_comes_is_told() {
        assertThatThrownBy(() -> buy().awaitReply(AT_ONCE)).hasMessageContaining("no reply within");
    }
}
