package dev.gatehouse.discord.command;

import static dev.gatehouse.discord.Club.SOON;
import static dev.gatehouse.testing.ScriptedDesk.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.buyer.Customer;
import dev.gatehouse.discord.Club;
import dev.gatehouse.notice.Message;
import dev.gatehouse.sandbox.Fault;
import dev.gatehouse.sandbox.discord.Button;
import dev.gatehouse.sandbox.discord.InteractionView;
import dev.gatehouse.testing.ScriptedDesk;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CommandTest {
    private static final URI CHECKOUT = URI.create("https://pay.example/h/abc?to=1");

    private final Club club = new Club();

    @BeforeEach
    void open() {
        club.discord.join(club.guild, club.alice);
        club.open();
        await().atMost(SOON).until(() -> !club.discord.commands().isEmpty());
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void fault_51_promises_an_answer_at_once_and_shows_it_to_the_buyer_alone_when_it_is_there() {
        CountDownLatch hilt = new CountDownLatch(1);
        club.desk.says(() -> {
            pass(hilt);
            return new Message(
                    List.of(
                            new Message.Part.Words("VIP_Club ends "),
                            new Message.Part.Moment(Instant.ofEpochSecond(1_800_000_000))),
                    List.of(new Message.Button.Link("Pay", CHECKOUT)));
        });

        InteractionView buy = club.discord.slash(club.guild, club.alice, "buy", Map.of());
        await().atMost(SOON).until(buy::acknowledged);
        assertThat(buy.messages()).isEmpty();
        hilt.countDown();

        var shown = buy.awaitReply(SOON);
        assertThat(buy.deferred() && buy.ephemeral()).isTrue();
        assertThat(shown.content()).isEqualTo("VIP\\_Club ends <t:1800000000:f> (<t:1800000000:R>)");
        assertThat(shown.buttons()).extracting(Button::url).containsExactly(CHECKOUT.toString());
    }

    @Test
    void the_desk_learns_who_asks_where_and_in_which_language() {
        club.discord.speak(club.alice, "de");

        club.discord.slash(club.guild, club.alice, "membership", Map.of()).awaitReply(SOON);

        URI general = URI.create(
                "https://discord.com/channels/" + club.guild + "/" + club.discord.generalChannel(club.guild));
        assertThat(club.desk.asked())
                .containsExactly(new ScriptedDesk.Asked(
                        new Customer(
                                Club.account(club.alice),
                                "alice",
                                Optional.of(new Place(Platform.DISCORD, club.guild)),
                                Locale.GERMAN,
                                Optional.of(general)),
                        "membership"));
    }

    @Test
    void commands_work_in_the_direct_message_with_the_bot() {
        club.discord.slash(0, club.alice, "buy", Map.of()).awaitReply(SOON);

        Customer customer = club.desk.asked().get(0).customer();
        assertThat(customer.place()).isEmpty();
        assertThat(customer.returnTo().map(URI::toString).orElse("")).startsWith("https://discord.com/channels/@me/");
    }

    @Test
    void offers_products_while_typing_and_buys_the_picked_one() {
        club.desk.sells(List.of(
                new BuyerDesk.Offer(new ProductId("p-gold"), "Gold", "29 USDC"),
                new BuyerDesk.Offer(new ProductId("p-silver"), "Silver", "9 USDC")));

        assertThat(club.discord.autocomplete(club.guild, club.alice, "buy", "product", "Gol"))
                .containsExactly("Gold · 29 USDC");
        club.discord
                .slash(club.guild, club.alice, "buy", Map.of("product", "Gold · 29 USDC"))
                .awaitReply(SOON);

        assertThat(club.desk.asked()).extracting(ScriptedDesk.Asked::what).containsExactly("buy p-gold");
    }

    @Test
    void a_pressed_choice_comes_back_to_the_desk() {
        club.desk.says(words("Which one?").with(List.of(new Message.Button.Choice("Gold", "buy:p-gold"))));
        var question =
                club.discord.slash(club.guild, club.alice, "buy", Map.of()).awaitReply(SOON);
        club.desk.says(words("Here you are"));

        InteractionView press = club.discord.press(
                club.alice, question, question.buttons().get(0).customId());

        assertThat(press.awaitReply(SOON).content()).isEqualTo("Here you are");
        assertThat(press.ephemeral()).isTrue();
        assertThat(club.desk.asked().get(1).what()).isEqualTo("pressed buy:p-gold");
    }

    @Test
    void support_is_a_form_whose_words_reach_the_desk() {
        InteractionView asked = club.discord.slash(club.guild, club.alice, "support", Map.of());
        assertThat(asked.awaitModal(SOON).path("title").asText()).isEqualTo("Write to support");
        club.desk.says(words("Sent to support"));

        InteractionView sent = club.discord.submit(asked, Map.of("words", "Paid, still outside"));

        assertThat(sent.awaitReply(SOON).content()).isEqualTo("Sent to support");
        assertThat(sent.ephemeral()).isTrue();
        assertThat(club.desk.asked())
                .extracting(ScriptedDesk.Asked::what)
                .containsExactly("support Paid, still outside");
    }

    @Test
    void what_comes_of_an_offer_is_shown_in_its_place() {
        club.desk.says(words("Pay here").with(List.of(new Message.Button.Choice("Fresh link", "new:p-gold"))));
        InteractionView buy = club.discord.slash(club.guild, club.alice, "buy", Map.of());
        buy.awaitReply(SOON);

        club.platform().messenger().tell(Club.account(club.alice), words("You are in"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(buy.awaitReply(SOON).content()).isEqualTo("You are in"));
    }

    @Test
    void a_link_too_long_for_a_button_is_put_into_the_text() {
        String url = "https://pay.example/h/" + "x".repeat(600) + "?a=(1)";
        club.desk.says(words("Pay here:").with(List.of(new Message.Button.Link("Pay", URI.create(url)))));

        var shown = club.discord.slash(club.guild, club.alice, "buy", Map.of()).awaitReply(SOON);

        assertThat(shown.buttons()).isEmpty();
        assertThat(shown.content())
                .isEqualTo("Pay here:\n[Pay](" + url.replace("(", "%28").replace(")", "%29") + ")");
    }

    @Test
    void fault_97_a_hostile_title_is_shown_and_does_nothing() {
        club.desk.says(words("@everyone <@1> [free](https://evil.example) " + "x".repeat(3000)));

        var shown = club.discord.slash(club.guild, club.alice, "buy", Map.of()).awaitReply(SOON);

        assertThat(shown.content())
                .startsWith("@\u200Beveryone \\<@\u200B1> \\[free\\](")
                .hasSize(2000);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(club.discord.calls().of("PATCH", ".*@original"))
                        .singleElement()
                        .satisfies(call -> assertThat(call.body()).contains("\"allowed_mentions\":{\"parse\":[]")));
    }

    @Test
    void an_answer_whose_place_is_gone_is_written_directly() {
        club.discord.faults().add(Fault.answer("POST", ".*/callback", 1, 404, "{\"code\":10062}"));
        club.desk.says(words("Your link"));

        club.discord.slash(club.guild, club.alice, "buy", Map.of());

        await().atMost(SOON).until(() -> !club.discord.dms(club.alice).isEmpty());
        assertThat(club.discord.dms(club.alice).get(0).content()).isEqualTo("Your link");
    }

    @Test
    void apologises_when_an_answer_fails() {
        club.desk.says(() -> {
            throw new IllegalStateException("planted");
        });

        var shown = club.discord.slash(club.guild, club.alice, "buy", Map.of()).awaitReply(SOON);

        assertThat(shown.content()).contains("try again");
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
