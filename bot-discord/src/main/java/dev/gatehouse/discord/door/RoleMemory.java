package dev.gatehouse.discord.door;

import dev.gatehouse.access.DoorAddress;
import dev.gatehouse.access.PlatformAccount;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was last seen or done of a person's role. Discord tells of every change of a member, a new nickname and our own
 * grants among them: only what differs from this is worth a look. Bounded: what is forgotten costs one look too many.
 */
public final class RoleMemory {
    private static final int ENTRIES = 20_000;

    private record Key(long user, long role) {}

    private final Map<Key, Boolean> held = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
            return size() > ENTRIES;
        }
    };

    /** Notes what is seen now, and says whether that is news. */
    public synchronized boolean isNews(PlatformAccount account, DoorAddress.Role door, boolean holds) {
        Boolean before = held.put(new Key(account.id(), door.role()), holds);
        return before == null || before != holds;
    }

    /** Whether it is known and otherwise by now: of strangers in a list nothing was ever noted. */
    public synchronized boolean isChanged(PlatformAccount account, DoorAddress.Role door, boolean holds) {
        Boolean before = held.get(new Key(account.id(), door.role()));
        return before != null && before != holds;
    }

    synchronized void note(PlatformAccount account, DoorAddress.Role door, boolean holds) {
        held.put(new Key(account.id(), door.role()), holds);
    }

    public synchronized void forget(PlatformAccount account, DoorAddress.Role door) {
        held.remove(new Key(account.id(), door.role()));
    }
}
