package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class MemoryTickets implements SupportRows {
    private final Map<String, Asked> tickets = new TreeMap<>();
    private final Map<PlatformAccount, Instant> listening = new HashMap<>();

    @Override
    public void want(Asked ticket) {
        tickets.put(ticket.reference(), ticket);
    }

    @Override
    public void save(Asked ticket) {
        tickets.put(ticket.reference(), ticket);
    }

    @Override
    public void forget(String reference) {
        tickets.remove(reference);
    }

    @Override
    public List<Asked> due(Instant now, int limit) {
        return tickets.values().stream()
                .filter(each -> each.nextLookAt().filter(at -> !at.isAfter(now)).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Asked> of(PlatformAccount account) {
        return tickets.values().stream()
                .filter(each -> each.account().equals(account))
                .sorted(Comparator.comparing(Asked::openedAt).reversed())
                .toList();
    }

    @Override
    public void listen(PlatformAccount account, Instant until) {
        listening.put(account, until);
    }

    @Override
    public boolean isListening(PlatformAccount account, Instant now) {
        return listening.getOrDefault(account, Instant.MIN).isAfter(now);
    }

    @Override
    public void heard(PlatformAccount account) {
        listening.remove(account);
    }
}
