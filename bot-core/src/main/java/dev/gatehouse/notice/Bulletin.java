package dev.gatehouse.notice;

/** Posts in a room of one platform: a channel, a group. Blocks for some seconds at the most, never throws. */
public interface Bulletin {
    /** Posts to everybody in the room. */
    Messenger.Delivery post(Room room, Message message);
}
