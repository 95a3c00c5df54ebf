package dev.gatehouse.reconcile;

import dev.gatehouse.access.Person;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** People link their accounts, part them again, and move to new ones. Not all of it is heard. */
final class Families {
    private final Random random;
    private final House world;
    private final Expectation expectation;
    private final Consumer<String> say;
    private final MemoryPeople people;

    Families(Random random, House world, Expectation expectation, Consumer<String> say) {
        this.random = random;
        this.world = world;
        this.expectation = expectation;
        this.say = say;
        this.people = world.memory.people();
    }

    void change(List<PlatformAccount> everybody) {
        PlatformAccount one = any(everybody);
        switch (random.nextInt(6)) {
            case 0 -> part(one);
            case 1 -> move(one, any(on(everybody, one.platform())));
            default -> link(one, any(off(everybody, one.platform())));
        }
    }

    private void link(PlatformAccount one, PlatformAccount other) {
        if (people.link(one, other)) {
            say.accept(one + " and " + other + " are linked");
            expectation.bought(one);
            heard(people.of(one));
        }
    }

    private void part(PlatformAccount one) {
        Person whole = people.of(one);
        if (whole.present().size() > 1) {
            people.unlink(one);
            say.accept(one + " parts from " + whole.othersThan(one));
            parted(whole);
        }
    }

    private void move(PlatformAccount old, PlatformAccount fresh) {
        if (!old.equals(fresh) && people.move(old, fresh)) {
            say.accept(old + " moves to " + fresh);
            expectation.bought(fresh);
            parted(people.of(fresh));
        }
    }

    /** With the change itself everybody who stands inside is due. */
    private void parted(Person whole) {
        whole.accounts().forEach(each -> world.memory.dueAgain(each, world.now()));
        heard(whole);
    }

    private void heard(Person person) {
        if (random.nextInt(4) > 0) {
            person.accounts()
                    .forEach(each -> world.ring(new Ring(each, Urgency.BUYER, Instant.MIN, false, "linked accounts")));
        }
    }

    private static List<PlatformAccount> on(List<PlatformAccount> all, Platform platform) {
        return all.stream().filter(each -> each.platform() == platform).toList();
    }

    private static List<PlatformAccount> off(List<PlatformAccount> all, Platform platform) {
        return all.stream().filter(each -> each.platform() != platform).toList();
    }

    private PlatformAccount any(List<PlatformAccount> some) {
        return some.get(random.nextInt(some.size()));
    }
}
