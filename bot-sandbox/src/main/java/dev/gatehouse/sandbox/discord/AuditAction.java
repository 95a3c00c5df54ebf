package dev.gatehouse.sandbox.discord;

/** What can be done in a guild, with Discord's number for it. */
public enum AuditAction {
    KICK(20),
    BAN(22),
    UNBAN(23),
    ROLE_ADD(25),
    ROLE_REMOVE(25),
    ROLE_CREATE(30),
    ROLE_MOVE(31),
    ROLE_PERMIT(31),
    ROLE_DELETE(32),
    INVITE_CREATE(40),
    INVITE_DELETE(42);

    private final int number;

    AuditAction(int number) {
        this.number = number;
    }

    /** Discord's audit log event. */
    public int number() {
        return number;
    }
}
