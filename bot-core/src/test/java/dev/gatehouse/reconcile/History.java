package dev.gatehouse.reconcile;

import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random life of three buyers and three strangers on two platforms, with admins who have their say and a clock that is
 * wrong now and then; the same for the same seed.
 */
final class History {
    private static final PlatformAccount TANJA = new PlatformAccount(Platform.TELEGRAM, 3001);
    static final List<PlatformAccount> BUYERS = List.of(House.ALICE, House.BOB, TANJA);
    static final List<PlatformAccount> EVERYBODY = List.of(
            House.ALICE,
            House.BOB,
            new PlatformAccount(Platform.DISCORD, 2001),
            new PlatformAccount(Platform.DISCORD, 2002),
            TANJA,
            new PlatformAccount(Platform.TELEGRAM, 3002));
    private static final int FEWEST = 5;
    private static final int MOST = 60;
    private static final Duration A_WHILE = Duration.ofHours(3);

    private final Random random;
    private final House world;
    private final Expectation expectation;
    private final List<MembershipId> hints = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Crowd crowd;
    private final Families families;
    private final Hands hands;

    History(Plant plant, long seed) {
        this.random = new Random(seed);
        this.world = new House(plant, seed);
        this.hands = new Hands(random, world, this::say);
        this.expectation = new Expectation(world, hands);
        this.crowd = new Crowd(random, world, expectation, this::say);
        this.families = new Families(random, world, expectation, this::say);
    }

    /** What happened so far, for whoever has to find out why. */
    List<String> told() {
        return told;
    }

    void play() {
        EVERYBODY.forEach(each -> world.door(each.platform()).join(each));
        for (int n = 0; n < 3; n++) {
            buy(any(BUYERS));
        }
        int events = FEWEST + random.nextInt(MOST - FEWEST + 1);
        for (int n = 0; n < events; n++) {
            happen();
            if (random.nextInt(5) > 0) {
                settle();
            }
        }
        calmDown();
        expectation.check();
    }

    private void happen() {
        switch (random.nextInt(24)) {
            case 0 -> buy(any(BUYERS));
            case 1, 13, 14 -> renew();
            case 2 -> cut();
            case 3, 4, 5 -> hint();
            case 6 -> turnHilt();
            case 7 -> crowd.come(any(EVERYBODY));
            case 8 -> crowd.give(any(EVERYBODY));
            case 9 -> crowd.take(any(EVERYBODY));
            case 10 -> trouble();
            case 11 -> chore();
            case 12 -> command(any(EVERYBODY));
            case 15, 16 -> families.change(EVERYBODY);
            case 17, 18 -> hands.decide(any(EVERYBODY));
            case 19 -> stepClock();
            default -> pass();
        }
    }

    private void buy(PlatformAccount account) {
        ProductId product = random.nextBoolean() ? House.GOLD : House.SILVER;
        Duration grace = random.nextBoolean() ? Duration.ofDays(3) : Duration.ZERO;
        Terms terms = new Terms(Duration.ofDays(7 + random.nextInt(24)), grace, Duration.ofMinutes(random.nextInt(40)));
        world.pass(Duration.ofSeconds(1));
        TrueMembership bought = world.hilt.sell(account, product, terms);
        say(String.format("%s buys %s as %s: %s", account, product, bought.id(), terms));
        changed(bought);
    }

    private void renew() {
        TrueMembership one = any(world.hilt.all());
        world.pass(Duration.ofSeconds(1));
        one.renew(world.now());
        say(String.format("%s is renewed", one.id()));
        changed(one);
    }

    private void cut() {
        TrueMembership one = any(world.hilt.all());
        world.pass(Duration.ofSeconds(1));
        one.cut(world.now());
        say(String.format("%s is cut short", one.id()));
        changed(one);
    }

    private void changed(TrueMembership one) {
        hints.add(one.id());
        expectation.bought(one.account());
    }

    /** Delivered in any order, late, twice or never. */
    private void hint() {
        if (!hints.isEmpty()) {
            MembershipId id = any(hints);
            boolean lost = random.nextInt(4) == 0;
            if (lost || random.nextInt(3) > 0) {
                hints.remove(id);
            }
            say(String.format("the hint of %s is %s", id, lost ? "lost" : "delivered"));
            if (!lost) {
                world.hint(id);
            }
        }
    }

    private void turnHilt() {
        FakeHilt.Mode mode = switch (random.nextInt(6)) {
            case 0, 1 -> FakeHilt.Mode.ANSWERING;
            case 2 -> FakeHilt.Mode.OUTDATED;
            default -> any(List.of(FakeHilt.Mode.values()));
        };
        say(String.format("Hilt is %s", mode));
        world.hilt.turn(mode);
    }

    private void trouble() {
        Trouble next = any(List.of(Trouble.values()));
        Platform where = any(List.of(Platform.values()));
        if (random.nextInt(4) == 0) {
            world.door(where).hide(1);
        }
        say(String.format("%s's next act: %s", where, next));
        world.door(where).trouble(next);
    }

    private void chore() {
        boolean again = random.nextBoolean();
        say(again ? "restart" : "sweep");
        if (again) {
            world.restart();
        }
        world.sweep();
    }

    /** A start begins with a sweep. */
    private void settle() {
        if (!world.settle()) {
            world.sweep();
        }
    }

    /**
     * Up to fifty minutes behind, or twenty ahead: an end that has just passed is held for an hour, by which a clock that is
     * ahead and Hilt's own delay of up to forty minutes must both be covered.
     */
    private void stepClock() {
        Duration off = random.nextInt(3) == 0 ? Duration.ZERO : Duration.ofMinutes(random.nextInt(71) - 50L);
        world.stepClock(off);
        say("the clock is off by " + off);
    }

    private void command(PlatformAccount account) {
        say(String.format("%s types a command", account));
        world.command(account);
    }

    /** Minutes to weeks, with the timers running now and then meanwhile. */
    private void pass() {
        Duration whole = any(List.of(
                Duration.ofMinutes(1 + random.nextInt(59)),
                Duration.ofHours(1 + random.nextInt(47)),
                Duration.ofDays(1 + random.nextInt(35))));
        int stops = 1 + random.nextInt(4);
        say(String.format("%s pass", whole));
        for (int n = 0; n < stops; n++) {
            world.pass(whole.dividedBy(stops));
            settle();
        }
    }

    /** Hilt answers, the platforms work, and nothing turns any more: what was left behind catches up, swept every hour. */
    private void calmDown() {
        say("calm");
        world.stepClock(Duration.ZERO);
        world.hilt.turn(FakeHilt.Mode.ANSWERING);
        world.door.mend();
        world.chat.mend();
        do {
            world.lookAtEverybody();
            for (int n = 0; n < 18; n++) {
                if (n % 6 == 0) {
                    world.sweep();
                }
                world.settle();
                world.pass(A_WHILE.dividedBy(18));
            }
            world.settle();
        } while (world.hilt.all().stream().anyMatch(each -> each.turnedWithin(A_WHILE, world.now())));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void say(String what) {
        told.add(world.now() + " " + what);
    }
}
