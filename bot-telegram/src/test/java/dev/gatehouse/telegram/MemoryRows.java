package dev.gatehouse.telegram;

import dev.gatehouse.access.Place;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.door.ChatLinks;
import dev.gatehouse.door.ChatOwners;
import dev.gatehouse.door.JoinRequests;
import dev.gatehouse.door.OpenLinks;
import dev.gatehouse.door.SeenMembers;
import dev.gatehouse.door.UpdateRows;
import dev.gatehouse.telegram.door.Migration;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows a Telegram bot keeps, in memory; they outlive a platform, as a database does. */
final class MemoryRows {
    final Requests requests = new Requests();
    final Updates updates = new Updates();
    final Links links = new Links();
    final PassedBy passedBy = new PassedBy();
    final Seen seen = new Seen();
    final Owners owners = new Owners();
    final Set<Migration> migrations = new LinkedHashSet<>();

    TelegramRows rows() {
        return new TelegramRows(requests, updates, links, passedBy, seen, owners, this::migrate);
    }

    private synchronized void migrate(Migration migration) {
        migrations.add(migration);
    }

    synchronized List<Migration> migrations() {
        return List.copyOf(migrations);
    }

    static final class Requests implements JoinRequests {
        private record Key(PlatformAccount account, Place place) {}

        private final Map<Key, Instant> waiting = new LinkedHashMap<>();

        @Override
        public synchronized void asked(PlatformAccount account, Place place, Instant at) {
            waiting.put(new Key(account, place), at);
        }

        @Override
        public synchronized void settled(PlatformAccount account, Place place) {
            waiting.remove(new Key(account, place));
        }

        @Override
        public synchronized boolean isWaiting(PlatformAccount account, Place place) {
            return waiting.containsKey(new Key(account, place));
        }

        @Override
        public synchronized List<PlatformAccount> waiting(Place place) {
            return waiting.keySet().stream()
                    .filter(key -> key.place.equals(place))
                    .map(Key::account)
                    .toList();
        }
    }

    static final class Updates implements UpdateRows {
        private final Map<Long, StoredUpdate> stored = new TreeMap<>();
        private final Set<Long> settled = new TreeSet<>();
        private Optional<Instant> heard = Optional.empty();
        private int refusals;
        private int transactions;
        private boolean settling = true;

        /** The store is away for the next {@code times} answers. */
        synchronized void refuse(int times) {
            refusals = times;
        }

        /** As if the process died before any update could be marked. */
        synchronized void settling(boolean on) {
            settling = on;
        }

        @Override
        public synchronized List<StoredUpdate> store(List<StoredUpdate> updates) {
            if (refusals > 0) {
                refusals--;
                throw new IllegalStateException("The store is away");
            }
            transactions++;
            return updates.stream()
                    .filter(each -> stored.putIfAbsent(each.updateId(), each) == null)
                    .toList();
        }

        /** Each would be a sync of the disk. */
        synchronized int transactions() {
            return transactions;
        }

        @Override
        public synchronized List<StoredUpdate> unsettled() {
            List<StoredUpdate> left = new ArrayList<>(stored.values());
            left.removeIf(each -> settled.contains(each.updateId()));
            return left;
        }

        @Override
        public synchronized void settle(long updateId) {
            if (settling) {
                settled.add(updateId);
            }
        }

        @Override
        public synchronized OptionalLong newest() {
            return stored.keySet().stream().mapToLong(each -> each).max();
        }

        @Override
        public synchronized Optional<Instant> lastHeard() {
            return heard;
        }

        @Override
        public synchronized void heard(Instant at) {
            heard = Optional.of(at);
        }

        synchronized int size() {
            return stored.size();
        }
    }

    static final class Links implements ChatLinks {
        private final Map<Place, URI> kept = new LinkedHashMap<>();

        @Override
        public synchronized Optional<URI> find(Place chat) {
            return Optional.ofNullable(kept.get(chat));
        }

        @Override
        public synchronized void save(Place chat, URI link) {
            kept.put(chat, link);
        }
    }

    static final class Seen implements SeenMembers {
        private record Member(PlatformAccount account, Place place) {}

        private record Word(boolean inside, Instant at) {}

        private final Map<Member, Word> words = new LinkedHashMap<>();

        @Override
        public synchronized void seen(PlatformAccount account, Place place, boolean inside, Instant at) {
            words.merge(
                    new Member(account, place),
                    new Word(inside, at),
                    (old, now) -> now.at.isBefore(old.at) ? old : now);
        }

        @Override
        public synchronized int inside(Place place) {
            return (int) words.entrySet().stream()
                    .filter(each -> each.getKey().place.equals(place) && each.getValue().inside)
                    .count();
        }

        @Override
        public synchronized List<PlatformAccount> listInside(Place place, int limit) {
            return words.entrySet().stream()
                    .filter(each -> each.getKey().place.equals(place) && each.getValue().inside)
                    .map(each -> each.getKey().account)
                    .limit(limit)
                    .toList();
        }
    }

    static final class Owners implements ChatOwners {
        private final Map<Place, Owner> owners = new LinkedHashMap<>();

        @Override
        public synchronized Optional<Owner> find(Place chat) {
            return Optional.ofNullable(owners.get(chat));
        }

        @Override
        public synchronized void owns(PlatformAccount owner, Place chat) {
            owners.merge(chat, new Owner(owner, ""), (old, now) -> old.account().equals(owner) ? old : now);
        }

        @Override
        public synchronized void told(Place chat, String code) {
            owners.computeIfPresent(chat, (place, owner) -> new Owner(owner.account(), code));
        }
    }

    static final class PassedBy implements OpenLinks {
        private final Map<Place, List<OpenLink>> used = new LinkedHashMap<>();

        @Override
        public synchronized void used(Place chat, String link, long creator, Instant at) {
            List<OpenLink> links = used.computeIfAbsent(chat, each -> new ArrayList<>());
            links.removeIf(each -> each.link().equals(link) && each.creator() == creator);
            links.add(0, new OpenLink(link, creator, at));
        }

        @Override
        public synchronized List<OpenLink> usedSince(Place chat, Instant since) {
            return used.getOrDefault(chat, List.of()).stream()
                    .filter(each -> !each.usedAt().isBefore(since))
                    .toList();
        }
    }
}
