package dev.gatehouse.buyer;

import static dev.gatehouse.buyer.Market.ALICE;
import static dev.gatehouse.buyer.Market.BOB;
import static dev.gatehouse.buyer.Market.GOLD;
import static dev.gatehouse.buyer.Market.SILVER;
import static dev.gatehouse.buyer.Market.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.buyer.HiltLedger.By;
import dev.gatehouse.buyer.HiltLedger.History;
import dev.gatehouse.buyer.HiltLedger.Receipts;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.WriteOutcome;
import dev.gatehouse.notice.Message;
import dev.gatehouse.notice.Message.Button;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CareTest extends CareStory {
    private static final String TX = "tx-123456789";

    private static <T> Reply<T> silent() {
        return new Reply.Silent<>("503", false, Optional.empty());
    }

    private Sale sale(Optional<PlatformAccount> holder) {
        Sale.Holder whose = new Sale.Holder(holder, Optional.of("WALLET"), Optional.of("Wa11et"), Optional.empty());
        return new Sale(new MembershipId("m-1"), GOLD, "ACTIVE", whose, Optional.empty(), Optional.of(TX));
    }

    private static Receipt receipt(String id, String transaction) {
        return new Receipt(
                id,
                transaction,
                Optional.of(GOLD),
                Optional.of("Gold Club"),
                "9.99 USDC",
                Instant.parse("2026-05-04T12:00:00Z"),
                URI.create("https://hilt.example/verify/" + id));
    }

    private String claims(PlatformAccount account, String typed) {
        return words(care.claim(market.customer(account, 1), Optional.of(typed)));
    }

    @Test
    void receipts_are_those_of_own_payments_with_where_to_verify_them() {
        market.has(GOLD, "ACTIVE", market.now().plus(Duration.ofDays(3)));
        when(market.ledger.history(any())).thenReturn(said(new History(sale(Optional.of(ALICE)), List.of(TX))));
        when(market.ledger.receipts(eq(Optional.of(TX)), any(), anyInt()))
                .thenReturn(said(new Receipts(List.of(receipt("r-other", "tx-1"), receipt("r-1", TX)), 2)));

        Message shown = care.receipts(market.alice());

        assertThat(words(shown)).isEqualTo("Your receipts:\nPaid for Gold Club: 9.99 USDC, 2026-05-04T12:00:00Z");
        assertThat(shown.buttons())
                .containsExactly(new Button.Link("Verify Gold Club", URI.create("https://hilt.example/verify/r-1")));
        assertThat(words(care.receipts(market.customer(BOB, 1)))).startsWith("There is no receipt");
    }

    @Test
    void while_hilt_is_silent_no_receipt_is_denied() {
        market.has(GOLD, "ACTIVE", market.now().plus(Duration.ofDays(3)));
        when(market.ledger.history(any())).thenReturn(silent());

        assertThat(words(care.receipts(market.alice()))).contains("RECEIPTS_SILENT");
    }

    @Test
    void a_claim_grants_nothing_and_calls_a_human_once() {
        when(market.ledger.search(By.TRANSACTION, TX)).thenReturn(said(List.of(sale(Optional.empty()))));

        assertThat(claims(BOB, TX)).contains("Noted");
        assertThat(claims(BOB, TX)).contains("Noted");

        assertThat(market.claims.open()).singleElement().satisfies(claim -> {
            assertThat(claim.account()).isEqualTo(BOB);
            assertThat(market.alarms.byCause()).containsOnlyKeys(claim.cause());
        });
        assertThat(market.rings).isEmpty();
        assertThat(market.claims.of(new MembershipId("m-1"))).isEmpty();
    }

    @Test
    void a_receipt_names_the_purchase_as_well_and_the_answer_never_tells_whose_it_is() {
        when(market.ledger.receipts(eq(Optional.of("receipt-1")), any(), anyInt()))
                .thenReturn(said(new Receipts(List.of(receipt("receipt-1", TX)), 1)));
        when(market.ledger.search(By.TRANSACTION, TX)).thenReturn(said(List.of(sale(Optional.of(ALICE)))));

        assertThat(claims(BOB, "receipt-1")).contains("Noted").doesNotContain("1001");
        assertThat(claims(ALICE, "receipt-1")).contains("yours already");
    }

    @Test
    void what_cannot_be_looked_for_is_no_claim() {
        assertThat(claims(BOB, "a b")).contains("CLAIM_UNKNOWN");
        assertThat(claims(BOB, TX)).contains("CLAIM_UNKNOWN");
        when(market.ledger.search(any(), anyString())).thenReturn(silent());
        assertThat(claims(BOB, TX)).contains("CLAIM_SILENT");
        assertThat(words(care.claim(market.alice(), Optional.empty()))).contains("type /claim");
        assertThat(market.claims.open()).isEmpty();
    }

    @Test
    void what_is_empty_too_long_or_refused_is_said_so() {
        assertThat(support(" ")).contains("SUPPORT_SIZE");
        assertThat(support("x".repeat(4001))).contains("SUPPORT_SIZE");
        verify(market.support, never()).open(anyString(), anyString(), any());
        when(market.support.open(anyString(), anyString(), any())).thenReturn(new WriteOutcome.Refused<>(403, "no"));
        assertThat(support("Help")).contains("SUPPORT_REFUSED");
        assertThat(market.tickets.of(ALICE)).isEmpty();
    }

    @Test
    void why_names_what_hilt_said_and_when() {
        market.has(GOLD, "ACTIVE", market.now().plus(Duration.ofDays(3)));

        assertThat(words(care.why(market.alice())))
                .contains("Gold Club: Hilt said ACTIVE, until 2026-05-13", "It opens: VIP in The Club");
        assertThat(words(care.why(market.customer(BOB, 1)))).contains("Hilt knows of no membership of yours");
    }

    @Test
    void renewing_offers_what_the_person_has() {
        market.offer(SILVER, "Silver Club", "ACTIVE", Platform.DISCORD, 5_000_000);
        market.has(SILVER, "EXPIRED", market.now().minus(Duration.ofDays(3)));

        assertThat(words(market.desk.renew(market.alice()))).contains("Silver Club is ready");
        assertThat(words(market.desk.renew(market.customer(BOB, 1)))).contains("What would you like");
    }

    @Test
    void a_product_is_read_anew_when_its_link_is_made() {
        words(market.desk.buy(market.alice(), Optional.empty()));
        market.offer(GOLD, "Gold Club", "ACTIVE", Platform.DISCORD, 4_990_000);

        assertThat(words(market.desk.buy(market.alice(), Optional.empty()))).contains("4.99 USDC");
        market.offer(GOLD, "Gold Club", "ARCHIVED", Platform.DISCORD, 4_990_000);
        assertThat(words(market.desk.buy(market.alice(), Optional.empty()))).contains("not on sale right now");
    }

    @Test
    void in_an_unclaimed_place_no_counter_is_open() {
        Customer stranger = market.customer(ALICE, 77);
        for (Message answer : List.of(
                care.receipts(stranger),
                care.claim(stranger, Optional.of(TX)),
                care.support(stranger, Optional.of("Help")),
                care.why(stranger),
                care.privacy(stranger, Optional.of("export")),
                care.pressed(stranger, CareDesk.RECEIPTS),
                market.desk.renew(stranger))) {
            assertThat(words(answer)).isEqualTo("This bot is not in service here.");
        }
        verify(market.ledger, never()).search(any(), anyString());
    }

    @Test
    void forgetting_is_asked_about_first() {
        Message question = care.privacy(market.alice(), Optional.of("erase"));

        assertThat(question.buttons()).containsExactly(new Button.Choice("Yes, forget it", "care:erase"));
        assertThat(words(market.desk.pressed(market.alice(), "care:erase"))).contains("Forgotten: 0 rows");
        assertThat(words(care.privacy(market.alice(), Optional.empty()))).contains("/privacy export");
    }
}
