package dev.gatehouse.admin;

/** Who somebody is at one place, by what may be done; each may do what those before may. */
public enum Rank {
    /** Everybody. */
    BUYER,
    /** Holds the role that an admin of the place named for this. */
    HELPER,
    /** Runs the place by its platform's own word, now: Manage Server on Discord, an admin of the chat on Telegram. */
    ADMIN,
    /** Runs this installation: named in the settings. */
    OPERATOR
}
