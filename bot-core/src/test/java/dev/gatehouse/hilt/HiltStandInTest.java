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
import dev.gatehouse.buyer.HiltSales.Link;
import dev.gatehouse.buyer.Product;
import dev.gatehouse.membership.Reply;
import dev.gatehouse.sandbox.SandboxClock;
import dev.gatehouse.sandbox.hilt.HiltStandIn;
import dev.gatehouse.sandbox.hilt.ProductDraft;
import dev.gatehouse.sandbox.hilt.Purchase;
import dev.gatehouse.sandbox.hilt.Switch;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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
}
