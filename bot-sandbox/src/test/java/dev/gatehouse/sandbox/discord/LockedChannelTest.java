package dev.gatehouse.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A channel that a role opens, and what a person's client shows. */
final class LockedChannelTest {
    private final Club club = Club.unlimited();
    private final DiscordStandIn discord = club.discord;
    private final long lounge = discord.addLockedChannel(club.guild, "lounge", club.vip);

    @AfterEach
    void stop() {
        club.close();
    }

    @Test
    void only_who_holds_the_role_and_the_owner_see_it() {
        assertThat(seenBy(club.alice)).containsExactly("general");
        assertThat(seenBy(club.owner)).containsExactly("general", "lounge");

        discord.giveRole(club.guild, club.alice, club.vip);

        assertThat(seenBy(club.alice)).containsExactly("general", "lounge");
        assertThat(discord.channels(club.guild, discord.addUser("stranger"))).isEmpty();
    }

    @Test
    void the_bot_reads_who_may_see_it() {
        JsonNode channels = club.bot.get("guilds/" + club.guild + "/channels").json();
        JsonNode locked = StreamSupport.stream(channels.spliterator(), false)
                .filter(each -> each.path("id").asLong() == lounge)
                .findFirst()
                .orElseThrow();

        assertThat(locked.path("permission_overwrites"))
                .extracting(each -> each.path("id").asLong() + " +"
                        + each.path("allow").asText() + " -" + each.path("deny").asText())
                .containsExactly(
                        club.guild + " +0 -" + Permission.VIEW_CHANNEL,
                        club.vip + " +" + Permission.VIEW_CHANNEL + " -0",
                        discord.botRole(club.guild) + " +" + Permission.VIEW_CHANNEL + " -0");
    }

    @Test
    void onboarding_says_which_channels_newcomers_are_shown() {
        String route = "guilds/" + club.guild + "/onboarding";
        assertThat(club.bot.get(route).json().path("enabled").asBoolean()).isFalse();

        discord.onboard(club.guild, List.of(discord.generalChannel(club.guild)), List.of(lounge));

        JsonNode shown = club.bot.get(route).json();
        assertThat(shown.path("enabled").asBoolean()).isTrue();
        assertThat(shown.path("guild_id").asLong()).isEqualTo(club.guild);
        assertThat(shown.path("default_channel_ids").get(0).asLong()).isEqualTo(discord.generalChannel(club.guild));
        assertThat(shown.at("/prompts/0/options/0/channel_ids/0").asLong()).isEqualTo(lounge);
        assertThat(club.bot.get("guilds/404/onboarding").refusal()).isEqualTo("404/10004");
    }

    @Test
    void an_answer_for_one_person_is_on_no_other_screen_and_says_which_command_it_answers() {
        club.register("buy");
        InteractionView view = discord.slash(club.guild, club.alice, "buy", Map.of());
        club.bot.post(club.callback(view), "{\"type\":4,\"data\":{\"content\":\"hello\",\"flags\":64}}");
        long general = discord.generalChannel(club.guild);

        assertThat(discord.screen(general, club.alice))
                .singleElement()
                .satisfies(line -> assertThat(line.message().text()).isEqualTo("hello"))
                .satisfies(line -> assertThat(line.occasion()).isEqualTo("alice used /buy"));
        assertThat(discord.screen(general, club.owner)).isEmpty();
    }

    private List<String> seenBy(long user) {
        return discord.channels(club.guild, user).stream()
                .map(ChannelView::name)
                .toList();
    }
}
