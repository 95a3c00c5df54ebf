package dev.gatehouse.reconcile;

import dev.gatehouse.membership.Workspace;
import dev.gatehouse.membership.WorkspaceRows;
import java.util.Optional;

final class MemoryWorkspace implements WorkspaceRows {
    private Optional<Workspace> accepted = Optional.empty();

    @Override
    public Optional<Workspace> find() {
        return accepted;
    }

    @Override
    public void accept(Workspace workspace) {
        accepted = Optional.of(workspace);
    }
}
