package dev.gatehouse.notice;

import dev.gatehouse.access.GateId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was told, what waits, and whom it is told to, without a database. */
public final class MemoryNotices implements NoticeRows {
    private record Key(PlatformAccount account, GateId gate, String subject) {}

    private final Map<Key, String> told = new HashMap<>();
    private final Map<Key, DueNotice> waiting = new HashMap<>();
    private final Map<PlatformAccount, Listener> listeners = new HashMap<>();

    @Override
    public Optional<String> told(PlatformAccount account, GateId gate, String subject) {
        return Optional.ofNullable(told.get(new Key(account, gate, subject)));
    }

    @Override
    public void tell(PlatformAccount account, GateId gate, String subject, String mark, Instant at) {
        told.put(new Key(account, gate, subject), mark);
        forget(account, gate, subject);
    }

    @Override
    public Optional<DueNotice> waiting(PlatformAccount account, GateId gate, String subject) {
        return Optional.ofNullable(waiting.get(new Key(account, gate, subject)));
    }

    @Override
    public List<DueNotice> waiting(PlatformAccount account) {
        return waiting.values().stream()
                .filter(each -> each.account().equals(account))
                .sorted(Comparator.comparing(DueNotice::dueAt))
                .toList();
    }

    @Override
    public void wait(DueNotice notice) {
        waiting.put(new Key(notice.account(), notice.gate(), notice.subject()), notice);
    }

    @Override
    public void forget(PlatformAccount account, GateId gate, String subject) {
        waiting.remove(new Key(account, gate, subject));
    }

    @Override
    public List<DueNotice> due(Instant now, int limit) {
        return waiting.values().stream()
                .filter(each -> !each.dueAt().isAfter(now))
                .sorted(Comparator.comparing(DueNotice::dueAt))
                .limit(limit)
                .toList();
    }

    public ListenerRows listeners() {
        return new ListenerRows() {
            @Override
            public Optional<Listener> find(PlatformAccount account) {
                return Optional.ofNullable(listeners.get(account));
            }

            @Override
            public void save(Listener listener) {
                listeners.put(listener.account(), listener);
            }
        };
    }
}
