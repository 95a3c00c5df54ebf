package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

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
        for (Platform platform : Platform.values()) {
            world.door(platform).onGrant(this::granted);
            world.door(platform).onRevoke(this::revoked);
            world.door(platform).onTaken(takenBack::add);
        }
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

    /** Something was bought for the person, or others became part of it. */
    void bought(PlatformAccount account) {
        world.memory.people().of(account).accounts().stream()
                .flatMap(this::keys)
                .filter(key -> isEntitled(key) && gifts.remove(key))
                .forEach(unclear::add);
    }

    private Stream<FakeDoor.Key> keys(PlatformAccount account) {
        return world.gatesOn(account.platform()).stream().map(gate -> new FakeDoor.Key(account, gate));
    }

    void gave(PlatformAccount account, Gate gate) {
        FakeDoor.Key key = new FakeDoor.Key(account, gate);
        if (!hasToDo(key)) {
            byHand.add(key);
        } else if (isEntitled(key) ? hasLapsed(key) || takenBack.contains(key) : !takenBack.contains(key)) {
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
        History.EVERYBODY.stream().flatMap(this::keys).forEach(this::check);
    }

    private void check(FakeDoor.Key key) {
        boolean member = world.door(key.gate()).isMember(key.account());
        boolean inside = world.isInside(key);
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
        Person person = world.memory.people().of(key.account());
        return !person.isFormer(key.account())
                && person.accounts().stream()
                        .anyMatch(each -> world.hilt.isEntitled(each, key.gate().products()));
    }

    private boolean hasToDo(FakeDoor.Key key) {
        return opened.contains(key)
                || !world.hilt.of(key.account(), key.gate().products()).isEmpty();
    }

    private boolean hasLapsed(FakeDoor.Key key) {
        return world.memory.people().of(key.account()).accounts().stream()
                .flatMap(each -> world.hilt.of(each, key.gate().products()).stream())
                .anyMatch(each -> each.everLapsed(world.now()));
    }
}
