package dev.gatehouse.buyer;

import dev.gatehouse.access.Person;
import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.reconcile.MemoryPeople;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Linked accounts and their codes, without a database. */
final class MemoryLinks implements LinkRows {
    private record Attempts(int count, Instant since) {}

    private record Move(PlatformAccount old, PlatformAccount fresh, Instant at) {}

    private final MemoryPeople people = new MemoryPeople();
    private final List<LinkCode> codes = new ArrayList<>();
    private final Map<PlatformAccount, Attempts> attempts = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();

    @Override
    public synchronized Person of(PlatformAccount account) {
        return people.of(account);
    }

    @Override
    public synchronized void offer(LinkCode code) {
        codes.removeIf(each -> each.account().equals(code.account()) && each.purpose() == code.purpose());
        codes.add(code);
    }

    @Override
    public synchronized void forgetExpired(Instant now) {
        codes.removeIf(code -> !code.expiresAt().isAfter(now));
    }

    @Override
    public synchronized Optional<LinkCode> find(String hash, LinkCode.Purpose purpose, Instant now) {
        return codes.stream()
                .filter(each -> each.hash().equals(hash) && each.purpose() == purpose)
                .filter(each -> now.isBefore(each.expiresAt()))
                .findFirst();
    }

    @Override
    public synchronized int attempt(PlatformAccount account, Instant since, Instant now) {
        Attempts before = attempts.getOrDefault(account, new Attempts(0, Instant.MIN));
        Attempts after =
                before.since().isAfter(since) ? new Attempts(before.count() + 1, before.since()) : new Attempts(1, now);
        attempts.put(account, after);
        return after.count();
    }

    @Override
    public synchronized void forgetAttempts(PlatformAccount account) {
        attempts.remove(account);
    }

    @Override
    public synchronized Tie link(LinkCode code, PlatformAccount by, Instant now) {
        if (of(by).equals(of(code.account()))) {
            return Tie.ALREADY;
        }
        boolean left = of(by).isFormer(by) || of(code.account()).isFormer(code.account());
        if (left || !of(by).canJoin(of(code.account()))) {
            return Tie.TAKEN;
        }
        return use(code, now) && people.link(code.account(), by) ? Tie.DONE : Tie.NO_CODE;
    }

    private boolean use(LinkCode code, Instant now) {
        return find(code.hash(), code.purpose(), now).map(codes::remove).orElse(false);
    }

    @Override
    public synchronized void unlink(PlatformAccount account, Instant now) {
        people.unlink(account);
    }

    @Override
    public synchronized Tie move(
            PlatformAccount old, PlatformAccount fresh, Optional<LinkCode> code, String byWhom, Instant now) {
        if (old.equals(fresh) || of(old).isFormer(old)) {
            return Tie.ALREADY;
        }
        boolean free = of(fresh).equals(of(old)) || of(fresh).equals(Person.alone(fresh));
        if (!free || old.platform() != fresh.platform()) {
            return Tie.TAKEN;
        }
        if (code.isPresent() && !use(code.get(), now)) {
            return Tie.NO_CODE;
        }
        people.move(old, fresh);
        moves.add(new Move(old, fresh, now));
        return Tie.DONE;
    }

    @Override
    public synchronized Optional<Instant> lastMove(PlatformAccount account) {
        return moves.stream()
                .filter(each -> each.old().equals(account) || each.fresh().equals(account))
                .map(Move::at)
                .max(Instant::compareTo);
    }
}
