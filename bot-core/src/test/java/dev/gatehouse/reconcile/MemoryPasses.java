package dev.gatehouse.reconcile;

import dev.gatehouse.access.PlatformAccount;
import dev.gatehouse.admin.PassRows;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guest passes without a database. */
final class MemoryPasses implements PassRows {
    private record Use(String digest, PlatformAccount account) {}

    private final Map<String, Pass> passes = new HashMap<>();
    private final Set<Use> uses = new HashSet<>();

    @Override
    public void add(Pass pass) {
        passes.put(pass.digest(), pass);
    }

    @Override
    public Optional<Pass> find(String digest) {
        return Optional.ofNullable(passes.get(digest));
    }

    @Override
    public List<Pass> all() {
        return List.copyOf(passes.values());
    }

    @Override
    public boolean use(String digest, PlatformAccount account, Instant at) {
        Use use = new Use(digest, account);
        Pass pass = find(digest).orElseThrow();
        return uses.contains(use) || (pass.used() < pass.uses() && count(pass, use));
    }

    private boolean count(Pass pass, Use use) {
        passes.put(
                pass.digest(),
                new Pass(
                        pass.digest(),
                        pass.gate(),
                        pass.uses(),
                        pass.used() + 1,
                        pass.owner(),
                        pass.reason(),
                        pass.end()));
        return uses.add(use);
    }

    @Override
    public void end(String digest, Instant at) {
        Pass pass = find(digest).orElseThrow();
        passes.put(digest, new Pass(digest, pass.gate(), pass.uses(), pass.used(), pass.owner(), pass.reason(), at));
    }
}
