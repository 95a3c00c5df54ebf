package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * A random life of sixty people behind one door, the same for the same seed. In every other one Hilt ends memberships
 * before their time, now and then a crowd of them. What may be removed is told from what was promised, not from the rows.
 */
final class Rush {
    private static final int PEOPLE = 60;
    /** The larger of five and two percent of sixty. */
    private static final int BORNE = 5;

    private static final int EVENTS = 25;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Random random;
    private final House house;
    private final List<TrueMembership> sold = new ArrayList<>();
    private final Map<PlatformAccount, Instant> promised = new HashMap<>();
    private final List<Instant> surprises = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final boolean quiet;
    private int cuts;

    Rush(Plant plant, long seed) {
        this.random = new Random(seed);
        this.quiet = seed % 2 == 0;
        this.house = new House(plant, seed);
        house.door.onTaken(this::taken);
    }

    List<String> told() {
        return told;
    }

    void play() {
        LongStream.rangeClosed(1, PEOPLE).forEach(this::moveIn);
        house.settle();
        for (int n = 0; n < EVENTS; n++) {
            happen();
            house.settle();
        }
        foreseenEndsComeThroughUnlessTheBrakeHolds();
    }

    private void moveIn(long n) {
        PlatformAccount account = new PlatformAccount(Platform.DISCORD, 5_000 + n);
        Duration paid = Duration.ofDays(3 + random.nextInt(20));
        house.door.join(account);
        TrueMembership one = house.hilt.sell(account, House.GOLD, new Terms(paid, Duration.ZERO, Duration.ZERO));
        promised.put(account, house.now().plus(paid));
        sold.add(one);
        house.hint(one.id());
    }

    private void happen() {
        switch (random.nextInt(7)) {
            case 0 -> cut(1 + random.nextInt(3));
            case 1 -> cut(1 + random.nextInt(20));
            case 2 -> sweep();
            case 3 -> readPages();
            case 4 -> restart();
            default -> pass();
        }
    }

    private void cut(int crowd) {
        if (quiet) {
            return;
        }
        say(crowd + " memberships end before their time");
        cuts += crowd;
        for (int n = 0; n < crowd; n++) {
            TrueMembership one = sold.get(random.nextInt(sold.size()));
            one.cut(house.now());
            if (random.nextBoolean()) {
                house.hint(one.id());
            }
        }
    }

    private void sweep() {
        say("sweep");
        house.sweep();
    }

    private void readPages() {
        say("pages are read");
        house.readPages();
    }

    private void restart() {
        say("restart");
        house.restart();
    }

    private void pass() {
        Duration time = random.nextBoolean()
                ? Duration.ofSeconds(20 + random.nextInt(600))
                : Duration.ofHours(1 + random.nextInt(40));
        say(time + " pass");
        house.pass(time);
    }

    private void taken(FakeDoor.Key key) {
        Instant now = house.now();
        if (promised.getOrDefault(key.account(), Instant.MIN).isAfter(now)) {
            surprises.add(now);
            long lately =
                    surprises.stream().filter(at -> at.isAfter(now.minus(HOUR))).count();
            assertThat(lately).as("surprising removals within an hour").isLessThanOrEqualTo(BORNE);
        }
    }

    private void foreseenEndsComeThroughUnlessTheBrakeHolds() {
        house.pass(Duration.ofDays(60));
        house.settle();
        house.sweep();
        house.settle();
        boolean pulled = !house.brake().pulled().isEmpty();
        assertThat(pulled && cuts <= BORNE)
                .as("the brake is pulled by what was foreseen")
                .isFalse();
        if (!pulled) {
            assertThat(sold.stream().filter(each -> house.isInside(each.account())))
                    .as("who lapsed as foreseen is out without a human")
                    .isEmpty();
        }
    }

    private void say(String what) {
        told.add(house.now() + " " + what);
    }
}
