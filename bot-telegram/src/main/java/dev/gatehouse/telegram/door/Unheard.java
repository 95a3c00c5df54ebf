package dev.gatehouse.telegram.door;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests that may have been made while nobody listened: Telegram keeps an update for a day and offers no list of who
 * waits. After a longer silence whoever should be inside may be waiting, and is approved once on trial.
 */
public final class Unheard {
    private final Map<Place, Set<Long>> tried = new ConcurrentHashMap<>();

    public void since(Collection<Place> chats) {
        chats.forEach(chat -> tried.put(chat, ConcurrentHashMap.newKeySet()));
    }

    /** True once for each person after a silence. */
    boolean mayWait(PlatformAccount account, Place chat) {
        Set<Long> here = tried.get(chat);
        return here != null && here.add(account.id());
    }
}
