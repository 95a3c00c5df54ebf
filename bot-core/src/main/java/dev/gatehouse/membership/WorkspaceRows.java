package dev.gatehouse.membership;

import java.util.Optional;

/** The one row that says to which workspace this database belongs. */
public interface WorkspaceRows {
    Optional<Workspace> find();

    void accept(Workspace workspace);
}
