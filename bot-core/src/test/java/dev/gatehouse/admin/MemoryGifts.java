package dev.gatehouse.admin;

import dev.gatehouse.access.MembershipId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class MemoryGifts implements GiftRows {
    private final Map<String, Gift> gifts = new TreeMap<>();

    @Override
    public synchronized boolean want(Gift gift) {
        boolean taken = open(gift.membership())
                .filter(open -> !open.id().equals(gift.id()))
                .isPresent();
        if (!taken) {
            gifts.put(gift.id(), gift);
        }
        return !taken;
    }

    @Override
    public synchronized void settle(Gift gift) {
        gifts.put(gift.id(), gift);
    }

    @Override
    public synchronized Optional<Gift> open(MembershipId membership) {
        return gifts.values().stream()
                .filter(each ->
                        each.state() == Gift.State.OPEN && each.membership().equals(membership))
                .findFirst();
    }

    @Override
    public synchronized Optional<Gift> find(String id) {
        return Optional.ofNullable(gifts.get(id));
    }

    @Override
    public synchronized List<Gift> all(int limit) {
        return gifts.values().stream()
                .sorted(Comparator.comparing(Gift::askedAt).reversed().thenComparing(Gift::id))
                .limit(limit)
                .toList();
    }
}
