package dev.gatehouse.membership;

/**
 * Whose memberships these are. A database belongs to one workspace, live or sandbox.
 *
 * @param requestsPerMinute what Hilt allows this key
 */
public record Workspace(String userId, boolean sandbox, int requestsPerMinute) {

    /** The same owner and the same kind of data. */
    public boolean isSameAs(Workspace other) {
        return userId.equals(other.userId) && sandbox == other.sandbox;
    }
}
