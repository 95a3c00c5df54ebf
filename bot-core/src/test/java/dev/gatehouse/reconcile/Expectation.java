package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.Gate;
import dev.gatehouse.access.HandException.Kind;
import dev.gatehouse.access.Person;
import dev.gatehouse.access.Platform;
import dev.gatehouse.access.PlatformAccount;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
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

    private final Hands hands;

    Expectation(House world, Hands hands) {
        this.world = world;
        this.hands = hands;
        for (Platform platform : Platform.values()) {
            world.door(platform).onGrant(this::granted);
            world.door(platform).onRevoke(this::revoked);
            world.door(platform).onTaken(takenBack::add);
        }
    }

    private void granted(FakeDoor.Key key) {
        assertThat(hands.counting(key)).as("%s is opened although blocked", key).isNotEqualTo(Optional.of(Kind.BLOCK));
        opened.add(key);
        takenBack.remove(key);
    }

    private void revoked(FakeDoor.Key key) {
        Optional<Kind> word = hands.counting(key);
        if (word.equals(Optional.of(Kind.BLOCK))) {
            return;
        }
        assertThat(word).as("%s is taken although a human said so", key).isEmpty();
        assertThat(isEntitled(key) && !isUnheardOf(key) && !isJustBought(key))
                .as("%s is taken from a payer", key)
                .isFalse();
        assertThat(hasToDo(key) || hands.everSpoke(key))
                .as("%s is taken from a stranger", key)
                .isTrue();
        assertThat(isGift(key)).as("%s is taken back, which a human gave", key).isFalse();
    }

    /**
     * Whoever was let in by hand until a date leaves on it although Hilt hides a purchase nobody ever heard of: an empty answer
     * counts for them until the next self-test.
     */
    private boolean isUnheardOf(FakeDoor.Key key) {
        return hands.everSpoke(key)
                && world.memory.people().of(key.account()).accounts().stream()
                        .allMatch(each -> world.memory.memberships().of(each).isEmpty());
    }

    /** While look-ups are off the pages just walked are believed for a minute. */
    private boolean isJustBought(FakeDoor.Key key) {
        return world.memory.people().of(key.account()).accounts().stream()
                .flatMap(each -> world.hilt.of(each, key.gate().products()).stream())
                .filter(each -> each.isLive(world.now()))
                .allMatch(each -> each.isYoungerThan(Duration.ofMinutes(1), world.now()));
    }

    /** What an admin said since, or ended, counts instead. */
    private boolean isGift(FakeDoor.Key key) {
        return gifts.contains(key) && !hands.everSpoke(key) && !hands.everCleared(key);
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
        if (hands.everSpoke(key)) {
            unclear.add(key);
        }
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
        Optional<Kind> word = hands.counting(key);
        if (word.isPresent()) {
            check(key, word.get(), inside, member);
        } else if (isEntitled(key)) {
            assertThat(inside)
                    .as("%s is entitled, in the server: %s", key, member)
                    .isEqualTo(member);
        } else if (hands.everSpoke(key)) {
            assertThat(inside && !byHand.contains(key) && !gifts.contains(key) && !unclear.contains(key))
                    .as("%s is not entitled, and no human says so any more", key)
                    .isFalse();
        } else if (!hasToDo(key)) {
            assertThat(inside)
                    .as("%s is a stranger, left as humans put them", key)
                    .isEqualTo(byHand.contains(key));
        } else if (!unclear.contains(key) && !hands.everCleared(key)) {
            assertThat(inside).as("%s is not entitled", key).isEqualTo(gifts.contains(key));
        }
    }

    private static void check(FakeDoor.Key key, Kind word, boolean inside, boolean member) {
        if (word == Kind.BLOCK) {
            assertThat(inside).as("%s is blocked", key).isFalse();
        } else if (word == Kind.ALLOW) {
            assertThat(inside)
                    .as("%s is allowed, in the server: %s", key, member)
                    .isEqualTo(member);
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
