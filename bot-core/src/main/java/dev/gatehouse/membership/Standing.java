package dev.gatehouse.membership;

/** How the key's workspace stands to the one this database belongs to. */
public sealed interface Standing {

    /** The same. */
    record Ours() implements Standing {}

    /** Another, or sandbox in place of live: nothing it says is about our people. */
    record Foreign(String why) implements Standing {}

    /**
     * Not asked successfully yet.
     *
     * @param alarming a human must act before it can be
     */
    record Unverified(String why, boolean alarming) implements Standing {}

    /** The key may not ask, and never could as far as this database knows. */
    record Unknowable(String why) implements Standing {}
}
