package dev.gatehouse.reconcile;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.access.Urgency;
import dev.gatehouse.door.Ring;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What people do at the doors: they come and go, and a moderator gives and takes. Not all of it is heard. */
final class Crowd {
    private final Random random;
    private final House world;
    private final Expectation expectation;
    private final Consumer<String> say;

    Crowd(Random random, House world, Expectation expectation, Consumer<String> say) {
        this.random = random;
        this.world = world;
        this.expectation = expectation;
        this.say = say;
    }

    void come(PlatformAccount account) {
        FakeDoor door = world.door(account.platform());
        if (door.isMember(account)) {
            door.leave(account);
            world.gatesOn(account.platform()).forEach(gate -> expectation.took(account, gate));
        } else {
            door.join(account);
        }
        atDoor(account, door.isMember(account) ? "joined" : "left");
    }

    void give(PlatformAccount account) {
        Gate gate = anyGate(account);
        FakeDoor door = world.door(gate);
        if (door.isMember(account) && !door.isInside(account, gate)) {
            expectation.gave(account, gate);
            door.give(account, gate);
            atDoor(account, "was given " + gate.door());
        }
    }

    private Gate anyGate(PlatformAccount account) {
        List<Gate> gates = world.gatesOn(account.platform());
        return gates.get(random.nextInt(gates.size()));
    }

    void take(PlatformAccount account) {
        Gate gate = anyGate(account);
        FakeDoor door = world.door(gate);
        if (door.isInside(account, gate)) {
            expectation.took(account, gate);
            door.take(account, gate);
            atDoor(account, "was taken " + gate.door());
        }
    }

    private void atDoor(PlatformAccount account, String what) {
        boolean heard = random.nextInt(4) > 0;
        say.accept(account + " " + what + (heard ? "" : ", unheard"));
        if (heard) {
            world.ring(Ring.atDoor(account, Urgency.EVENT, what));
        }
    }
}
