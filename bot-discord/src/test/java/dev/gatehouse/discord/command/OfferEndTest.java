package dev.gatehouse.discord.command;

import static dev.gatehouse.discord.Club.SOON;
import static dev.gatehouse.testing.ScriptedDesk.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.discord.Club;
import dev.gatehouse.notice.Message;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.InteractionView;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Discord lets an answer be changed for a quarter of an hour: an offer says where the news will come before that is over. */
final class OfferEndTest {
    private static final Duration SHORT = Duration.ofMinutes(13);
    private static final Duration LONG = Duration.ofMinutes(14);

    private final Club club = new Club();

    @BeforeEach
    void open() {
        club.discord.join(club.guild, club.alice);
        club.open();
        await().atMost(SOON).until(() -> !club.discord.commands().isEmpty());
        club.desk.says(words("Pay here")
                .with(List.of(
                        new Message.Button.Link("Pay", URI.create("https://pay.example/1")),
                        new Message.Button.Choice("Fresh link", "new:p-gold"))));
    }

    @AfterEach
    void close() {
        club.close();
    }

    private InteractionView buys() {
        InteractionView buy = club.discord.slash(club.guild, club.alice, "buy", Map.of());
        buy.awaitReply(SOON);
        return buy;
    }

    private static String text(InteractionView view) {
        return view.messages().get(0).content();
    }

    @Test
    void an_offer_that_nothing_came_of_says_after_fourteen_minutes_where_the_news_will_come() {
        club.desk.callsIn(club.discord.generalChannel(club.guild));
        InteractionView buy = buys();

        club.hours.pass(SHORT);
        assertThat(text(buy)).isEqualTo("Pay here");
        club.hours.pass(LONG);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(text(buy)).isEqualTo("Pay here\nNews of p-gold come to #general"));
        assertThat(buy.messages()).hasSize(1);
        assertThat(buy.messages().get(0).buttons()).extracting(Button::label).containsExactly("Pay", "Fresh link");

        club.platform().messenger().tell(Club.account(club.alice), words("You are in"));
        await().atMost(SOON).until(() -> !club.discord.dms(club.alice).isEmpty());
        assertThat(text(buy)).startsWith("Pay here");
    }

    @Test
    void a_room_that_is_not_there_is_not_named() {
        InteractionView buy = buys();

        club.hours.pass(LONG);

        await().atMost(SOON).untilAsserted(() -> assertThat(text(buy)).endsWith("come to no room"));
    }

    @Test
    void an_offer_that_became_good_news_stays_that() {
        InteractionView buy = buys();
        club.platform().messenger().tell(Club.account(club.alice), words("You are in"));
        await().atMost(SOON).until(() -> text(buy).equals("You are in"));

        club.hours.pass(LONG);

        assertThat(text(buy)).isEqualTo("You are in");
    }

    @Test
    void of_two_offers_only_the_newer_one_is_ended() {
        InteractionView first = buys();
        InteractionView second = buys();

        club.hours.pass(LONG);

        await().atMost(SOON).untilAsserted(() -> assertThat(text(second)).contains("News of p-gold"));
        assertThat(text(first)).isEqualTo("Pay here");
    }
}
