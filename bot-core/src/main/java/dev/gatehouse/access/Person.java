package dev.gatehouse.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The accounts of one human, linked by their own hand. What was bought for any of them counts for all.
 *
 * @param present the accounts in use, at most one of each platform
 * @param former accounts their owner has moved away from: what was bought for them still counts, but they open no door
 */
public record Person(Set<PlatformAccount> present, Set<PlatformAccount> former) {
    private static final Comparator<PlatformAccount> ORDER =
            Comparator.comparing(PlatformAccount::platform).thenComparingLong(PlatformAccount::id);

    public Person {
        present = inOrder(present);
        former = inOrder(former);
    }

    /** An account that nobody has linked. */
    public static Person alone(PlatformAccount account) {
        return new Person(Set.of(account), Set.of());
    }

    /** All of them, always in the same order. */
    public Set<PlatformAccount> accounts() {
        return inOrder(Stream.concat(present.stream(), former.stream()).toList());
    }

    public List<PlatformAccount> othersThan(PlatformAccount account) {
        return accounts().stream().filter(each -> !each.equals(account)).toList();
    }

    /** The account in use on a platform. */
    public Optional<PlatformAccount> on(Platform platform) {
        return present.stream().filter(each -> each.platform() == platform).findFirst();
    }

    /** Whether the accounts of both can be one person's: none has an account where the other has one. */
    public boolean canJoin(Person other) {
        return present.stream().noneMatch(each -> other.on(each.platform()).isPresent());
    }

    /** The part of the person that lives on one platform. */
    public Person onlyOn(Platform platform) {
        return new Person(on(platform, present), on(platform, former));
    }

    /** After its owner left {@code old} for {@code fresh}. */
    public Person moved(PlatformAccount old, PlatformAccount fresh) {
        Set<PlatformAccount> now = new LinkedHashSet<>(present);
        Set<PlatformAccount> left = new LinkedHashSet<>(former);
        now.remove(old);
        now.add(fresh);
        left.add(old);
        left.remove(fresh);
        return new Person(now, left);
    }

    public boolean isFormer(PlatformAccount account) {
        return former.contains(account);
    }

    private static Set<PlatformAccount> on(Platform platform, Set<PlatformAccount> accounts) {
        return accounts.stream().filter(each -> each.platform() == platform).collect(Collectors.toSet());
    }

    private static Set<PlatformAccount> inOrder(Collection<PlatformAccount> accounts) {
        List<PlatformAccount> sorted = accounts.stream().sorted(ORDER).toList();
        return Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
    }
}
