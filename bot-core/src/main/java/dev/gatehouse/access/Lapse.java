package dev.gatehouse.access;

/** What whoever loses a door of Discord loses with it. On Telegram the door is the chat itself. */
public enum Lapse {
    /** The role, and nothing else. */
    ROLE_ONLY,
    /** The server, unless another of its gates still lets the person in. Nobody is banned. */
    KICK
}
