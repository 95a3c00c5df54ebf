package dev.gatehouse.telegram.command;

import dev.gatehouse.notice.Room;
import dev.gatehouse.telegram.door.BotApi;
import dev.gatehouse.telegram.door.Trouble;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/** Posts where everybody reads along: it follows a group to its new number, and leaves a topic that is gone or closed. */
final class RoomPost {
    private final BotApi api;

    RoomPost(BotApi api) {
        this.api = api;
    }

    /** @throws Trouble when it cannot be read there now */
    void send(Room room, SendMessage message) {
        try {
            api.call(room.number(), message);
        } catch (Trouble trouble) {
            switch (trouble.kind()) {
                case MIGRATED -> follow(trouble.movedTo().orElseThrow(), message);
                case NO_TOPIC -> leaveTopic(room.number(), message);
                default -> throw trouble;
            }
        }
    }

    private void follow(long chat, SendMessage message) {
        message.setChatId(chat);
        api.call(chat, message);
    }

    private void leaveTopic(long chat, SendMessage message) {
        message.setMessageThreadId(null);
        api.call(chat, message);
    }
}
