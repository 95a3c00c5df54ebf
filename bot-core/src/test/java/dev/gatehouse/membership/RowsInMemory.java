package dev.gatehouse.membership;

import dev.gatehouse.access.Known;
import dev.gatehouse.access.Membership;
import dev.gatehouse.access.MembershipId;
import dev.gatehouse.access.PlatformAccount;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Membership rows and the workspace row without a database. Nothing in this room reads what is due. */
final class RowsInMemory implements MembershipRows, WorkspaceRows {
    private final Map<MembershipId, Known> rows = new LinkedHashMap<>();
    private Optional<Workspace> workspace = Optional.empty();

    @Override
    public List<Known> of(PlatformAccount account) {
        return rows.values().stream()
                .filter(known -> known.membership().account().equals(account))
                .toList();
    }

    @Override
    public Optional<Known> find(MembershipId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Known remember(Membership said, Instant askedAt) {
        Known known = Known.after(find(said.id()), said, askedAt);
        rows.put(said.id(), known);
        return known;
    }

    @Override
    public List<PlatformAccount> due(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void lookAgain(PlatformAccount account, Optional<Instant> when, Instant considered) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PlatformAccount> accountsAfter(Optional<PlatformAccount> last, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Known> anyKnown() {
        return rows.values().stream()
                .min(Comparator.comparing(known -> !known.membership().said().equals("ACTIVE")));
    }

    @Override
    public Optional<Workspace> find() {
        return workspace;
    }

    @Override
    public void accept(Workspace accepted) {
        workspace = Optional.of(accepted);
    }
}
