package dev.gatehouse.notice;

import dev.gatehouse.access.PlatformAccount;

/** Tells a person something in private on one platform. Blocks for some seconds at the most, never throws. */
public interface Messenger {
    Delivery tell(PlatformAccount account, Message message);

    /** Calls the person by a mention where everybody of the place reads along: the message holds nothing about them. */
    Delivery call(Room where, PlatformAccount account, Message message);

    /** What became of it. */
    enum Delivery {
        TOLD,
        /** The person cannot be written to: closed direct messages, never started or blocked the bot. Not tried again. */
        UNREACHABLE,
        /** The platform asks to wait or is away. */
        LATER
    }
}
