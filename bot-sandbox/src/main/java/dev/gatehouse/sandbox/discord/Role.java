package dev.gatehouse.sandbox.discord;

/** A role of one guild; {@code @everyone} carries the guild's id. */
final class Role {
    final long id;
    final String name;
    /** Belongs to an integration, so nobody can hand it out. */
    final boolean managed;

    long permissions;
    int position;

    Role(long id, String name, int position, long permissions, boolean managed) {
        this.id = id;
        this.name = name;
        this.position = position;
        this.permissions = permissions;
        this.managed = managed;
    }
}
