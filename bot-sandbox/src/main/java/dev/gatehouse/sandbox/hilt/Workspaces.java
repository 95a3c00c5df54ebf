package dev.gatehouse.sandbox.hilt;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The live workspace and its sandbox twin; public routes do not say which one they mean. */
record Workspaces(Workspace live, Workspace sandbox) {
    static Workspaces of(String ownerId) {
        return new Workspaces(Workspace.empty(true, ownerId), Workspace.empty(false, ownerId));
    }

    /** Something found, and where. */
    record Found<T>(Workspace in, T it) {}

    List<Workspace> all() {
        return List.of(live, sandbox);
    }

    <T> Optional<Found<T>> find(Function<Workspace, Optional<T>> query) {
        return all().stream()
                .flatMap(each -> query.apply(each).map(it -> new Found<>(each, it)).stream())
                .findFirst();
    }
}
