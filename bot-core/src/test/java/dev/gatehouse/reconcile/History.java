package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.ProductId;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import dev.gatehouse.reconcile.TrueMembership.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random life of two buyers and two strangers, the same for the same seed. */
final class History {
    static final List<PlatformAccount> BUYERS = List.of(House.ALICE, House.BOB);
    static final List<PlatformAccount> EVERYBODY = List.of(
            House.ALICE,
            House.BOB,
            new PlatformAccount(Platform.DISCORD, 2001),
            new PlatformAccount(Platform.DISCORD, 2002));
    private static final int FEWEST = 5;
    private static final int MOST = 60;
    private static final Duration A_WHILE = Duration.ofHours(3);

    private final Random random;
    private final HistoryWorld world;
    private final Expectation expectation;
    private final List<MembershipId> hints = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    History(Plant plant, long seed) {
        this.random = new Random(seed);
        this.world = new HistoryWorld(plant, seed);
        this.expectation = new Expectation(world);
    }

    /** What happened so far, for whoever has to find out why. */
    List<String> told() {
        return told;
    }

    void play() {
        EVERYBODY.forEach(world.door::join);
        for (int n = 0; n < 3; n++) {
            buy(any(BUYERS));
        }
        int events = FEWEST + random.nextInt(MOST - FEWEST + 1);
        for (int n = 0; n < events; n++) {
            happen();
            if (random.nextInt(5) > 0) {
                world.settle();
            }
        }
        calmDown();
        expectation.check();
    }

    private void happen() {
        switch (random.nextInt(16)) {
            case 0 -> buy(any(BUYERS));
            case 1 -> renew();
            case 2 -> cut();
            case 3, 4, 5 -> hint();
            case 6 -> turnHilt();
            case 7 -> come(any(EVERYBODY));
            case 8 -> give(any(EVERYBODY), any(world.gates));
            case 9 -> take(any(EVERYBODY), any(world.gates));
            case 10 -> trouble();
            case 11 -> chore();
            case 12 -> command(any(EVERYBODY));
            default -> pass();
        }
    }

    private void buy(PlatformAccount account) {
        ProductId product = random.nextBoolean() ? House.GOLD : House.SILVER;
        Duration grace = random.nextBoolean() ? Duration.ofDays(3) : Duration.ZERO;
        Terms terms = new Terms(Duration.ofDays(7 + random.nextInt(24)), grace, Duration.ofMinutes(random.nextInt(40)));
        world.pass(Duration.ofSeconds(1));
        TrueMembership bought = world.hilt.sell(account, product, terms);
        say("%s buys %s as %s: %s", account, product, bought.id(), terms);
        changed(bought);
    }

    private void renew() {
        TrueMembership one = any(world.hilt.all());
        world.pass(Duration.ofSeconds(1));
        one.renew(world.now());
        say("%s is renewed", one.id());
        changed(one);
    }

    private void cut() {
        TrueMembership one = any(world.hilt.all());
        world.pass(Duration.ofSeconds(1));
        one.cut(world.now());
        say("%s is cut short", one.id());
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
            say("the hint of %s is %s", id, lost ? "lost" : "delivered");
            if (!lost) {
                world.hint(id);
            }
        }
    }

    private void turnHilt() {
        FakeHilt.Mode mode = random.nextInt(3) == 0 ? FakeHilt.Mode.ANSWERING : any(List.of(FakeHilt.Mode.values()));
        say("Hilt is %s", mode);
        world.hilt.turn(mode);
    }

    private void come(PlatformAccount account) {
        if (world.door.isMember(account)) {
            world.door.leave(account);
            world.gates.forEach(gate -> expectation.took(account, gate));
        } else {
            world.door.join(account);
        }
        atDoor(account, world.door.isMember(account) ? "joined" : "left");
    }

    private void give(PlatformAccount account, Gate gate) {
        if (world.door.isMember(account) && !world.door.isInside(account, gate)) {
            expectation.gave(account, gate);
            world.door.give(account, gate);
            atDoor(account, "was given " + gate.door());
        }
    }

    private void take(PlatformAccount account, Gate gate) {
        if (world.door.isInside(account, gate)) {
            expectation.took(account, gate);
            world.door.take(account, gate);
            atDoor(account, "was taken " + gate.door());
        }
    }

    private void atDoor(PlatformAccount account, String what) {
        boolean heard = random.nextInt(4) > 0;
        say("%s %s%s", account, what, heard ? "" : ", unheard");
        if (heard) {
            world.ring(Ring.atDoor(account, Urgency.EVENT, what));
        }
    }

    private void trouble() {
        FakeDoor.Trouble next = any(List.of(FakeDoor.Trouble.values()));
        if (random.nextInt(4) == 0) {
            world.door.hide(1);
        }
        say("Discord's next act: %s", next);
        world.door.trouble(next);
    }

    private void chore() {
        boolean again = random.nextBoolean();
        say(again ? "restart" : "sweep");
        if (again) {
            world.restart();
        } else {
            world.sweep();
        }
    }

    private void command(PlatformAccount account) {
        say("%s types a command", account);
        world.command(account);
    }

    /** Minutes to weeks, with the timers running now and then meanwhile. */
    private void pass() {
        Duration whole = any(List.of(
                Duration.ofMinutes(1 + random.nextInt(59)),
                Duration.ofHours(1 + random.nextInt(47)),
                Duration.ofDays(1 + random.nextInt(35))));
        int stops = 1 + random.nextInt(4);
        say("%s pass", whole);
        for (int n = 0; n < stops; n++) {
            world.pass(whole.dividedBy(stops));
            world.settle();
        }
    }

    /** Hilt answers, Discord works, and nothing turns any more: what was left behind catches up. */
    private void calmDown() {
        say("calm");
        world.hilt.turn(FakeHilt.Mode.ANSWERING);
        world.door.mend();
        do {
            world.lookAtEverybody();
            world.sweep();
            for (int n = 0; n < 18; n++) {
                world.settle();
                world.pass(A_WHILE.dividedBy(18));
            }
        } while (world.hilt.all().stream().anyMatch(each -> each.turnedWithin(A_WHILE, world.now())));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void say(String what, Object... about) {
        told.add(world.now() + " " + String.format(what, about));
    }
}
