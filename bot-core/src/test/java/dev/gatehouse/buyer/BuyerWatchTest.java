package dev.gatehouse.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Period;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuyerWatchTest {
    private static final Duration VALID = Duration.ofMinutes(30);

    private final Market market = new Market();
    private final List<Long> looks = new ArrayList<>();
    private final Instant made = market.now();
    private Optional<Instant> paidAt = Optional.empty();
    private final BuyerWatch watch = new BuyerWatch(market.handoffs, this::find, market, market::now);

    @Test
    void an_open_link_is_looked_at_after_5_10_20_and_40_seconds_and_then_every_minute() {
        open(1001);
        run(Duration.ofMinutes(4));
        assertThat(looks).containsExactly(5L, 10L, 20L, 40L, 100L, 160L, 220L);
    }

    @Test
    void the_watch_ends_ten_minutes_after_the_link_expired() {
        open(1001);
        run(Duration.ofHours(1));
        assertThat(looks.get(looks.size() - 1))
                .isBetween(
                        Duration.ofMinutes(40).toSeconds(),
                        Duration.ofMinutes(42).toSeconds());
        assertThat(market.handoffs.all())
                .allMatch(handoff -> handoff.nextLookAt().isEmpty());
        assertThat(market.rings).isEmpty();
    }

    @Test
    void a_paid_link_rings_once_and_is_watched_no_longer() {
        open(1001);
        run(Duration.ofSeconds(12));
        paidAt = Optional.of(market.now());
        run(Duration.ofMinutes(5));
        assertThat(looks).containsExactly(5L, 10L, 20L);
        assertThat(market.rings)
                .singleElement()
                .satisfies(ring -> assertThat(ring.urgency()).isEqualTo(Urgency.BUYER));
    }

    @Test
    void an_earlier_purchase_does_not_end_the_watch() {
        paidAt = Optional.of(made.minus(Duration.ofDays(3)));
        open(1001);
        run(Duration.ofSeconds(45));
        assertThat(looks).hasSize(4);
        assertThat(market.rings).isEmpty();
    }

    @Test
    void all_waiting_buyers_together_are_at_most_twenty_looks_a_minute() {
        for (int n = 0; n < 100; n++) {
            open(5000 + n);
        }
        run(Duration.ofMinutes(5));
        for (long minute = 0; minute < 5; minute++) {
            long from = minute * 60 + 5;
            assertThat(looks.stream().filter(second -> second >= from && second < from + 60))
                    .hasSizeLessThanOrEqualTo(20);
        }
        assertThat(looks).hasSizeGreaterThan(90);
    }

    @Test
    void nobody_waits_for_ever_behind_a_crowd() {
        for (int n = 0; n < 50; n++) {
            open(5000 + n);
        }
        run(Duration.ofMinutes(4));
        assertThat(market.handoffs.all()).allMatch(handoff -> handoff.looks() > 0);
    }

    private void run(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            market.pass(Duration.ofSeconds(1));
            watch.run();
        }
    }

    private void open(long account) {
        market.handoffs.save(new Handoff(
                "link-" + account,
                new PlatformAccount(Platform.DISCORD, account),
                Market.GOLD,
                9_990_000,
                Optional.empty(),
                URI.create("https://pay.example/" + account),
                made,
                made.plus(VALID),
                Optional.of(made.plus(BuyerWatch.FIRST_LOOK)),
                0));
    }

    private Optional<Known> find(PlatformAccount account, ProductId product) {
        looks.add(Duration.between(made, market.now()).toSeconds());
        Instant end = made.plus(Duration.ofDays(30));
        return paidAt.map(at -> new Membership(
                        new MembershipId("m"),
                        product,
                        account,
                        "ACTIVE",
                        Period.until(end),
                        Optional.of(at),
                        Optional.empty()))
                .map(membership -> Known.after(Optional.empty(), membership, market.now()));
    }
}
