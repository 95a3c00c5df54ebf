package dev.gatehouse.buyer;

import static dev.gatehouse.buyer.Market.ALICE;
import static dev.gatehouse.buyer.Market.BOB;
import static dev.gatehouse.buyer.Market.GOLD;
import static dev.gatehouse.buyer.Market.SILVER;
import static dev.gatehouse.buyer.Market.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.Refusal;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final Refusal TOO_HIGH =
            new Refusal("ROLE_ABOVE_BOT", "The role is above the bot.", "Move the bot's role up.");

    private final Market market = new Market();

    @BeforeEach
    void stock() {
        market.offer(GOLD, "Gold Club", "ACTIVE", Platform.DISCORD, 9_990_000);
    }

    @Test
    void the_only_product_is_offered_at_once_with_price_door_and_end() {
        Message offer = buy();
        assertThat(words(offer))
                .contains("Gold Club is ready: 9.99 USDC every 30 days")
                .contains("VIP in The Club");
        assertThat(link(offer)).isEqualTo(URI.create("https://pay.example/gold/1001/1"));
    }

    @Test
    void among_several_products_the_buyer_chooses() {
        market.offer(SILVER, "Silver Club", "ACTIVE", Platform.DISCORD, 5_000_000);
        Message choice = buy();
        assertThat(choice.buttons())
                .containsExactlyInAnyOrder(
                        new Button.Choice("Gold Club – 9.99 USDC every 30 days", "buy:gold"),
                        new Button.Choice("Silver Club – 5 USDC every 30 days", "buy:silver"));
        assertThat(words(market.desk.pressed(market.alice(), "buy:silver"))).contains("Silver Club is ready");
    }

    @Test
    void an_unclaimed_place_shows_nothing_of_hilt() {
        Customer stranger = market.customer(ALICE, 77);
        assertThat(words(market.desk.buy(stranger, Optional.of("gold")))).isEqualTo("This bot is not in service here.");
        assertThat(words(market.desk.membership(stranger))).isEqualTo("This bot is not in service here.");
        assertThat(market.desk.offers(stranger, "")).isEmpty();
    }

    @Test
    void a_product_that_is_off_is_named_beside_what_can_be_had() {
        market.offer(SILVER, "Silver Club", "ARCHIVED", Platform.DISCORD, 5_000_000);
        Message answer = market.desk.buy(market.alice(), Optional.of("silver club"));
        assertThat(words(answer))
                .contains("Silver Club is not on sale right now")
                .contains("On sale here:");
        assertThat(answer.buttons()).hasSize(1);
        assertThat(market.hilt.links).isZero();
    }

    @Test
    void what_nobody_knows_is_said_back_as_plain_words() {
        assertThat(words(market.desk.buy(market.alice(), Optional.of("{price} <b>@everyone"))))
                .startsWith("{price} <b>@everyone is not on sale here.");
    }

    @Test
    void a_product_sold_on_the_other_platform_says_where() {
        market.hilt.products.clear();
        market.offer(GOLD, "Gold Club", "ACTIVE", Platform.TELEGRAM, 9_990_000);
        assertThat(words(buy()))
                .isEqualTo("Gold Club is sold on Telegram: use /subscribe there, then /link to open its door here.");
    }

    @Test
    void a_door_that_cannot_be_opened_sells_nothing_and_says_why() {
        market.closed = Optional.of(TOO_HIGH);
        assertThat(words(buy())).contains("The role is above the bot. (ROLE_ABOVE_BOT)");
        assertThat(market.hilt.links).isZero();
    }

    @Test
    void while_hilt_makes_no_link_nothing_is_promised() {
        buy();
        market.hilt.silent = true;
        assertThat(words(market.desk.pressed(market.alice(), "new:gold"))).contains("Nothing was charged");
    }

    @Test
    void a_product_that_could_not_be_read_is_not_said_to_be_off() {
        market.hilt.silent = true;
        assertThat(words(market.desk.buy(market.alice(), Optional.of("Gold Club"))))
                .contains("The checkout does not answer");
        assertThat(words(buy())).contains("The checkout does not answer");

        market.hilt.silent = false;
        assertThat(words(buy())).contains("Gold Club is ready");
    }

    @Test
    void a_link_is_used_again_while_it_is_worth_it() {
        URI first = link(buy());
        market.pass(Duration.ofMinutes(19));
        assertThat(link(buy())).isEqualTo(first);
        market.pass(Duration.ofMinutes(2));
        assertThat(link(buy())).isNotEqualTo(first);
    }

    @Test
    void another_account_price_or_way_back_needs_another_link() {
        URI first = link(buy());
        assertThat(link(market.desk.buy(market.customer(BOB, 1), Optional.empty())))
                .isNotEqualTo(first);
        Customer elsewhere = new Customer(
                ALICE, "Alice", market.alice().place(), market.alice().locale(), Optional.empty());
        assertThat(link(market.desk.buy(elsewhere, Optional.empty()))).isNotEqualTo(first);
        market.offer(GOLD, "Gold Club", "ACTIVE", Platform.DISCORD, 4_990_000);
        market.pass(Duration.ofMinutes(6));
        assertThat(link(buy())).isNotEqualTo(first);
    }

    @Test
    void a_fresh_link_is_always_a_new_one() {
        URI first = link(buy());
        assertThat(link(market.desk.pressed(market.alice(), "new:gold"))).isNotEqualTo(first);
    }

    @Test
    void an_old_button_says_so() {
        assertThat(words(market.desk.pressed(market.alice(), "new:gone"))).contains("too old");
        assertThat(words(market.desk.pressed(market.alice(), "what?"))).contains("too old");
    }

    @Test
    void who_has_the_product_already_is_told_before_the_link() {
        market.has(GOLD, "ACTIVE", market.now().plus(Duration.ofDays(3)));
        assertThat(words(buy())).startsWith("Gold Club is already yours until 2026-05-13");
    }

    @Test
    void who_has_the_door_through_another_product_is_told_before_the_link() {
        market.has(SILVER, "ACTIVE", market.now().plus(Duration.ofDays(3)));
        assertThat(words(buy()))
                .startsWith("You already have VIP in The Club until 2026-05-13")
                .contains("second membership");
    }

    @Test
    void autocomplete_finds_titles_by_any_part() {
        assertThat(market.desk.offers(market.alice(), "oLd c"))
                .extracting(BuyerDesk.Offer::title)
                .containsExactly("Gold Club");
        assertThat(market.desk.offers(market.alice(), "silver")).isEmpty();
    }

    private Message buy() {
        return market.desk.buy(market.alice(), Optional.empty());
    }

    private static URI link(Message message) {
        return message.buttons().stream()
                .filter(Button.Link.class::isInstance)
                .map(button -> ((Button.Link) button).url())
                .findFirst()
                .orElseThrow();
    }
}
