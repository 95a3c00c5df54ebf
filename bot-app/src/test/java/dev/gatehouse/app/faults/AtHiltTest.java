package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.sandbox.hilt.Membership;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator does at Hilt from the command line, with an API key only. */
@ExtendWith(OnStage.class)
class AtHiltTest {

    @Test
    void a_product_is_shown_before_it_is_made_and_archived_in_the_end(Stage stage) {
        Operator operator = Operator.of(stage);
        String[] wish = {
            "products", "create", "discord", "Circle", "--price", "0.20", "--wallet", "Wa11et", "--grace", "2"
        };
        assertThat(operator.types(wish))
                .contains("0.2 USDC for 30 days", "DISCORD_USER_ID", "Gatehouse alone opens the door", "Add --yes");
        assertThat(operator.types("products", "list")).doesNotContain("Circle");

        JsonNode made = operator.asks(append(wish, "--yes"));

        String id = made.path("product").asText();
        assertThat(operator.types("products", "show", id)).contains("Circle", "delivery:  NONE", "reminders: 7, 2, 1");
        assertThat(operator.types("products", "archive", id)).contains("ARCHIVED");
        assertThat(operator.types("products", "list"))
                .contains(stage.world().discordProduct())
                .contains("gates ");
        assertThat(operator.types("products", "create", "discord", "X", "--price", "free", "--wallet", "w"))
                .contains("NOT_A_PRICE", "29 or 0.20");
    }

    private static String[] append(String[] words, String last) {
        String[] more = Arrays.copyOf(words, words.length + 1);
        more[words.length] = last;
        return more;
    }

    @Test
    void a_buyer_is_found_by_everything_they_can_name_and_given_days(Stage stage) throws Exception {
        Operator operator = Operator.of(stage);
        DiscordBuyer buyer = DiscordBuyer.inside(stage, "found");
        buyer.arrive();
        Membership before = buyer.membership();
        String identity = Long.toString(buyer.id());

        assertThat(operator.types("members", "lookup", "--identity", identity))
                .contains(before.id(), "ACTIVE", "discord:" + identity);
        assertThat(operator.types(
                        "members", "lookup", "--transaction", before.paid().transaction()))
                .contains(before.id());
        assertThat(operator.types("members", "lookup", "--wallet", "nobody's")).contains("Hilt knows none");
        assertThat(operator.types("members", "renewal", before.id())).contains("renew: http");
        assertThat(operator.types("members", "gift", before.id(), "7", "--note", "sorry"))
                .contains("7 days  GIVEN");

        assertThat(buyer.membership().term().end())
                .isEqualTo(before.term().end().plus(Duration.ofDays(7)));
        JsonNode receipts =
                operator.asks("receipts", "list", "--text", before.paid().transaction());
        assertThat(receipts.path("receipts")).hasSize(1);
        assertThat(operator.types(
                        "receipts",
                        "verify",
                        receipts.path("receipts").path(0).path("receipt").asText()))
                .contains("Hilt vouches for it");
    }

    @Test
    void a_ticket_is_opened_read_and_continued(Stage stage) {
        Operator operator = Operator.of(stage);
        String id = operator.asks("tickets", "open", "No payouts", "Since Monday")
                .path("ticket")
                .asText();
        operator.types("tickets", "say", id, "Any news?");
        stage.hilt().support().answer(id, "On Tuesday");

        assertThat(operator.types("tickets", "show", id)).contains("Since Monday", "Any news?", "staff", "On Tuesday");
        assertThat(operator.types("tickets", "list")).contains(id);
        assertThat(operator.types("tickets", "open", " ", "x")).contains("TICKET_EMPTY");
    }

    @Test
    void without_a_public_address_there_is_no_webhook_to_register(Stage stage) {
        Operator operator = Operator.of(stage);

        assertThat(operator.types("webhook", "register")).contains("PUBLIC_URL_UNSET");
        assertThat(operator.types("webhook", "status")).contains("secrets that count: 1");
    }
}
