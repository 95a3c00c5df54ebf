package dev.gatehouse.buyer;

import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The checkout links made, without a database. */
final class MemoryHandoffs implements HandoffRows {
    private final Map<String, Handoff> all = new LinkedHashMap<>();

    List<Handoff> all() {
        return List.copyOf(all.values());
    }

    @Override
    public void save(Handoff handoff) {
        all.put(handoff.id(), handoff);
    }

    @Override
    public Optional<Handoff> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Handoff> due(Instant now, int limit) {
        return all.values().stream()
                .filter(each -> each.nextLookAt().map(at -> !at.isAfter(now)).orElse(false))
                .sorted(Comparator.comparing(each -> each.nextLookAt().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public void lookAgain(String id, Optional<Instant> when, int looks) {
        Handoff one = Objects.requireNonNull(all.get(id));
        save(new Handoff(
                id,
                one.account(),
                one.product(),
                one.priceMinorUnits(),
                one.returnUrl(),
                one.url(),
                one.createdAt(),
                one.expiresAt(),
                when,
                looks));
    }

    @Override
    public List<Handoff> open(PlatformAccount account, Instant now) {
        List<Handoff> open = new ArrayList<>(all.values().stream()
                .filter(each -> each.account().equals(account))
                .filter(each ->
                        each.nextLookAt().isPresent() && each.expiresAt().isAfter(now))
                .toList());
        open.sort(Comparator.comparing(Handoff::createdAt).reversed());
        return open;
    }
}
