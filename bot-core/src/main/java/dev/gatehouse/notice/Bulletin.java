package dev.gatehouse.notice;

/** Posts in a room of one platform: a channel, a group. Blocks for some seconds at the most, never throws. */
public interface Bulletin {
    /**
     * Posts to everybody in the room.
     *
     * @param room the platform's number of the channel or chat
     */
    Messenger.Delivery post(long room, Message message);
}
