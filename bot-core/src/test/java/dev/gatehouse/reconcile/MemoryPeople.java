package dev.gatehouse.reconcile;

import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.membership.People;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who belongs together, without a database. */
public final class MemoryPeople implements People {
    private final Map<PlatformAccount, Person> persons = new HashMap<>();

    @Override
    public Person of(PlatformAccount account) {
        return persons.getOrDefault(account, Person.alone(account));
    }

    /** False when one of them is linked on the other's platform already, or has moved on. */
    public boolean link(PlatformAccount one, PlatformAccount other) {
        Person first = of(one);
        Person second = of(other);
        boolean free = first.on(other.platform()).isEmpty()
                && second.on(one.platform()).isEmpty();
        if (!free || first.isFormer(one) || second.isFormer(other)) {
            return false;
        }
        put(union(first.present(), second.present()), union(first.former(), second.former()));
        return true;
    }

    public void unlink(PlatformAccount account) {
        Person whole = of(account);
        put(on(account, whole.present()), on(account, whole.former()));
        put(off(account, whole.present()), off(account, whole.former()));
    }

    /** False when the new account belongs to somebody already. */
    public boolean move(PlatformAccount old, PlatformAccount fresh) {
        Person whole = of(old);
        boolean free = of(fresh).equals(whole) || of(fresh).equals(Person.alone(fresh));
        if (whole.isFormer(old) || !free) {
            return false;
        }
        Person moved = whole.moved(old, fresh);
        put(moved.present(), moved.former());
        return true;
    }

    private void put(Set<PlatformAccount> present, Set<PlatformAccount> former) {
        Person person = new Person(present, former);
        person.accounts().forEach(each -> persons.put(each, person));
    }

    private static Set<PlatformAccount> union(Set<PlatformAccount> some, Set<PlatformAccount> more) {
        Set<PlatformAccount> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<PlatformAccount> on(PlatformAccount account, Set<PlatformAccount> all) {
        Set<PlatformAccount> some = new HashSet<>(all);
        some.removeIf(each -> each.platform() != account.platform());
        return some;
    }

    private static Set<PlatformAccount> off(PlatformAccount account, Set<PlatformAccount> all) {
        Set<PlatformAccount> some = new HashSet<>(all);
        some.removeIf(each -> each.platform() == account.platform());
        return some;
    }
}
