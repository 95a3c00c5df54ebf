package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.PlatformAccount;
import java.util.HashSet;
import java.util.Set;

/** Where everybody should stand, told only from what Hilt truly holds and from what people did at the doors. */
final class Expectation {
    private final House world;
    private final Set<FakeDoor.Key> opened = new HashSet<>();
    /** Taken by Gatehouse, and Gatehouse knows it. */
    private final Set<FakeDoor.Key> takenBack = new HashSet<>();

    /** Held by the hand of a human, by people who never had anything to do with Gatehouse. */
    private final Set<FakeDoor.Key> byHand = new HashSet<>();

    /** Given by a human after Gatehouse had taken it back. */
    private final Set<FakeDoor.Key> gifts = new HashSet<>();

    /** Humans did so much at this door that keeping and taking are both right. */
    private final Set<FakeDoor.Key> unclear = new HashSet<>();

    Expectation(House world) {
        this.world = world;
        world.door.onGrant(this::granted);
        world.door.onRevoke(this::revoked);
        world.door.onTaken(takenBack::add);
    }

    private void granted(FakeDoor.Key key) {
        opened.add(key);
        takenBack.remove(key);
    }

    private void revoked(FakeDoor.Key key) {
        assertThat(isEntitled(key)).as("%s is taken from a payer", key).isFalse();
        assertThat(hasToDo(key)).as("%s is taken from a stranger", key).isTrue();
        assertThat(gifts).as("what a human gave is taken back").doesNotContain(key);
    }

    void bought(PlatformAccount account) {
        for (Gate gate : world.gates) {
            FakeDoor.Key key = new FakeDoor.Key(account, gate);
            if (isEntitled(key) && gifts.remove(key)) {
                unclear.add(key);
            }
        }
    }

    void gave(PlatformAccount account, Gate gate) {
        FakeDoor.Key key = new FakeDoor.Key(account, gate);
        if (!hasToDo(key)) {
            byHand.add(key);
        } else if (isEntitled(key) ? hasLapsed(key) : !takenBack.contains(key)) {
            unclear.add(key);
        } else if (!isEntitled(key)) {
            gifts.add(key);
        }
    }

    void took(PlatformAccount account, Gate gate) {
        FakeDoor.Key key = new FakeDoor.Key(account, gate);
        byHand.remove(key);
        if (gifts.remove(key)) {
            unclear.add(key);
        }
    }

    void check() {
        for (PlatformAccount account : History.EVERYBODY) {
            world.gates.forEach(gate -> check(new FakeDoor.Key(account, gate)));
        }
    }

    private void check(FakeDoor.Key key) {
        boolean member = world.door.isMember(key.account());
        boolean inside = world.door.isInside(key.account(), key.gate());
        if (isEntitled(key)) {
            assertThat(inside)
                    .as("%s is entitled, in the server: %s", key, member)
                    .isEqualTo(member);
        } else if (!hasToDo(key)) {
            assertThat(inside)
                    .as("%s is a stranger, left as humans put them", key)
                    .isEqualTo(byHand.contains(key));
        } else if (!unclear.contains(key)) {
            assertThat(inside).as("%s is not entitled", key).isEqualTo(gifts.contains(key));
        }
    }

    private boolean isEntitled(FakeDoor.Key key) {
        return world.hilt.isEntitled(key.account(), key.gate().products());
    }

    private boolean hasToDo(FakeDoor.Key key) {
        return opened.contains(key)
                || !world.hilt.of(key.account(), key.gate().products()).isEmpty();
    }

    private boolean hasLapsed(FakeDoor.Key key) {
        return world.hilt.of(key.account(), key.gate().products()).stream()
                .anyMatch(each -> each.everLapsed(world.now()));
    }
}
