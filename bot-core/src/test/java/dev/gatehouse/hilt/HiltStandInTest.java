package dev.gatehouse.hilt;

import static dev.gatehouse.hilt.Replies.absent;
import static dev.gatehouse.hilt.Replies.said;
import static dev.gatehouse.hilt.Replies.silent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.Secret;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Status;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.admin.HiltEndpoints;
import dev.gatehouse.admin.HiltEndpoints.Endpoint;
import dev.gatehouse.admin.HiltProducts;
import dev.gatehouse.admin.HiltProducts.Field;
import dev.gatehouse.admin.HiltProducts.Listing;
import dev.gatehouse.admin.ProductPlan;
import dev.gatehouse.buyer.HiltLedger;
import dev.gatehouse.buyer.HiltLedger.By;
import dev.gatehouse.buyer.HiltSales.Link;
import dev.gatehouse.buyer.HiltSupport;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.buyer.Receipt;
import dev.gatehouse.buyer.Sale;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.membership.WriteOutcome;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import dev.gatehouse.sandbox.hilt.Purchase;
import dev.gatehouse.sandbox.hilt.Switch;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client against a Hilt that was written from Hilt's own documents and knows nothing of the client. */
class HiltStandInTest {
    private static final PlatformAccount BOB = new PlatformAccount(Platform.DISCORD, 42);

    private final SandboxClock clock = new SandboxClock();
    private final HiltStandIn standIn = HiltStandIn.start(clock, 0);
    private final ProductId club =
            new ProductId(standIn.addProduct(ProductDraft.membership("Club", "DISCORD_USER_ID")));
    private final Hilt hilt = hilt(standIn.liveKey());

    private Hilt hilt(String key) {
        URI url = URI.create(standIn.url());
        return Hilt.at(new HiltSettings(url, new Secret(key), HiltSettings.TIMEOUT), clock, System::nanoTime);
    }

    private MembershipId bobBuys() {
        Link link = said(hilt.sales().handoffLink(club, BOB, "@bob", Optional.empty(), Duration.ofMinutes(30)));
        return new MembershipId(standIn.pay(link.url().toString()).membershipId());
    }

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void sells_and_sees_what_was_sold() {
        MembershipId id = bobBuys();

        List<Membership> found = said(hilt.reads().lookup(BOB, Urgency.BUYER));

        assertThat(found).singleElement().isEqualTo(said(hilt.reads().membership(id, Urgency.EVENT)));
        assertThat(found.get(0).account()).isEqualTo(BOB);
        assertThat(found.get(0).status()).isEqualTo(Status.ACTIVE);
        assertThat(found.get(0).period().end()).isPresent();
        assertThat(found.get(0).unreadable()).isEmpty();
        assertThat(said(hilt.reads().page(club, 0, Urgency.SWEEP)).rows()).isEqualTo(found);
    }

    @Test
    void reads_the_product_that_is_sold() {
        Product product = said(hilt.sales().product(club, Urgency.BUYER));

        assertThat(product.membership()).isTrue();
        assertThat(product.isActive()).isTrue();
        assertThat(product.soldOn()).contains(Platform.DISCORD);
        assertThat(product.asset()).isEqualTo("USDC");
    }

    @Test
    void finds_the_membership_of_a_payment() {
        Purchase purchase = standIn.buy(club.value(), "42", "@bob");

        assertThat(said(hilt.reads().membershipOfPayment(purchase.paymentId(), Urgency.EVENT)))
                .isEqualTo(new MembershipId(purchase.membershipId()));
    }

    @Test
    void a_lapse_is_seen_as_one() {
        MembershipId id = bobBuys();

        clock.advance(Duration.ofDays(365));

        assertThat(said(hilt.reads().membership(id, Urgency.EVENT)).status()).isEqualTo(Status.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Switch.class,
            names = {"FRACTIONAL_TIMES", "BARE_MEMBERSHIP_DETAIL", "NOISE_IN_LOOKUPS", "COUNT_IS_PAGE_SIZE"})
    void reads_whatever_hilt_leaves_open(Switch open) {
        standIn.buy(club.value(), "43", "@eve");
        MembershipId id = bobBuys();
        standIn.switches().turnOn(open);

        assertThat(said(hilt.reads().lookup(BOB, Urgency.EVENT)))
                .singleElement()
                .isEqualTo(said(hilt.reads().membership(id, Urgency.EVENT)));
    }

    @Test
    void knows_whose_key_it_has() {
        assertThat(said(hilt.reads().workspace(Urgency.SWEEP)).sandbox()).isFalse();
        assertThat(said(hilt(standIn.sandboxKey()).reads().workspace(Urgency.SWEEP))
                        .sandbox())
                .isTrue();
    }

    @Test
    void what_does_not_exist_is_absent_and_a_revoked_key_is_not() {
        absent(hilt.reads().membership(new MembershipId("nobody"), Urgency.EVENT));

        standIn.revokeKey(standIn.liveKey());

        assertThat(silent(hilt.reads().lookup(BOB, Urgency.EVENT)).alarming()).isTrue();
    }

    @Test
    void the_pace_is_learnt_from_hilt() {
        standIn.switches().requestsPerMinute(12);
        int answered = 0;
        while (hilt.reads().lookup(BOB, Urgency.EVENT) instanceof Reply.Said) {
            answered++;
        }

        assertThat(answered).isEqualTo(10);
        assertThat(said(hilt.reads().lookup(BOB, Urgency.BUYER))).isEmpty();
    }

    @Test
    void what_was_paid_is_found_by_everything_it_is_known_by() {
        Purchase purchase = standIn.payFrom("Wa11et", standIn.handoff(club.value(), "42", "@bob"));
        HiltLedger ledger = hilt.shop().ledger();
        MembershipId id = new MembershipId(purchase.membershipId());
        String transaction = said(ledger.history(id)).transactions().get(0);

        for (Reply<List<Sale>> found : List.of(
                ledger.search(By.IDENTITY, "42"),
                ledger.search(By.WALLET, "Wa11et"),
                ledger.search(By.TRANSACTION, transaction))) {
            assertThat(said(found)).extracting(Sale::id).containsExactly(id);
        }
        Receipt receipt = said(ledger.receipts(Optional.of(transaction), Optional.of(club), 1))
                .page()
                .get(0);
        assertThat(receipt.transaction()).isEqualTo(transaction);
        assertThat(said(ledger.verifies(receipt.id()))).isTrue();
        assertThat(said(ledger.renewal(id)).renew().toString()).startsWith(standIn.url());
        assertThat(said(ledger.search(By.WALLET, "another"))).isEmpty();
    }

    @Test
    void a_gift_lengthens_what_was_paid() {
        MembershipId id = bobBuys();
        Instant before = said(hilt.shop().ledger().history(id)).sale().end().orElseThrow();

        assertThat(hilt.owner().gifts().gift(id, 7, "sorry")).isInstanceOf(WriteOutcome.Done.class);

        assertThat(said(hilt.shop().ledger().history(id)).sale().end()).contains(before.plus(Duration.ofDays(7)));
        assertThat(hilt(standIn.readOnlyKey()).owner().gifts().gift(id, 7, ""))
                .isInstanceOf(WriteOutcome.Refused.class);
    }

    @Test
    void a_product_is_made_changed_and_archived() {
        HiltProducts products = hilt.owner().products();
        ProductPlan plan = new ProductPlan(
                "Circle", Platform.TELEGRAM, "Wa11et", 5_000_000, 30, 3, List.of(7, 1), Optional.empty());

        Listing made = ((WriteOutcome.Done<Listing>) products.create(plan)).value();
        assertThat(made.isDeliveredByHilt()).isFalse();
        assertThat(made.reminders()).containsExactly(7, 1);
        assertThat(made.product().soldOn()).contains(Platform.TELEGRAM);
        products.change(made.product().id(), Map.of(Field.PRICE, "7000000"));
        products.archive(made.product().id());

        Product after = said(products.product(made.product().id())).product();
        assertThat(after.priceMinorUnits()).contains(7_000_000L);
        assertThat(after.isActive()).isFalse();
        assertThat(said(products.all())).extracting(each -> each.product().id()).contains(club, after.id());
    }

    @Test
    void a_ticket_goes_there_and_back() {
        HiltSupport support = hilt.shop().support();
        String id = ((WriteOutcome.Done<String>) support.open("Help", "Paid, outside", Map.of())).value();
        support.say(id, "Any news?");
        standIn.support().close(id, "Mended");

        HiltSupport.Letters thread = said(support.thread(id));

        assertThat(thread.messages())
                .extracting(HiltSupport.Said::body)
                .containsExactly("Paid, outside", "Any news?", "Mended");
        assertThat(thread.ticket().isOver()).isTrue();
        assertThat(support.say(id, "More")).isInstanceOf(WriteOutcome.Refused.class);
        assertThat(said(support.tickets(Optional.empty(), 1)))
                .extracting(HiltSupport.Ticket::id)
                .containsExactly(id);
    }

    @Test
    void an_endpoint_registered_twice_under_one_key_is_one() {
        URI url = URI.create("http://127.0.0.1:9/webhooks/hilt");
        HiltEndpoints endpoints = hilt.owner().endpoints();

        WriteOutcome<Endpoint> first = endpoints.register("Gatehouse", url, "key-number-1");
        WriteOutcome<Endpoint> again = endpoints.register("Gatehouse", url, "key-number-1");

        assertThat(first).isInstanceOf(WriteOutcome.Done.class).isEqualTo(again);
        assertThat(first.toString())
                .doesNotContain(
                        ((WriteOutcome.Done<Endpoint>) first).value().secret().value());
        assertThat(((WriteOutcome.Done<List<String>>) endpoints.play("confirmed_access")).value())
                .hasSize(2);
    }
}
