package dev.gatehouse.web;

import dev.gatehouse.access.Refusal;
import dev.gatehouse.membership.Workspace;
import dev.gatehouse.membership.WorkspaceCheck;
import dev.gatehouse.web.AdminRoute.Answer;
import java.util.Map;

/** {@code POST /workspace/accept}: a human says that the present key's workspace is meant from now on. */
public record WorkspaceRoute(WorkspaceCheck workspace) {
    private static final Refusal UNKNOWN = new Refusal(
            "WORKSPACE_UNKNOWN",
            "Hilt has not said yet whose key this is.",
            "Check the key and that Hilt can be reached, then try again.");

    public AdminRoute route() {
        return AdminRoute.post(
                "/workspace/accept",
                question -> workspace
                        .accept()
                        .map(WorkspaceRoute::accepted)
                        .orElseGet(() -> new Answer(503, Refused.of(UNKNOWN))));
    }

    private static Answer accepted(Workspace workspace) {
        return Answer.ok(Map.of("workspace", workspace.userId(), "sandbox", workspace.sandbox()));
    }
}
