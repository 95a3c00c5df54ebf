package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;

/** Writes messages into chats. */
final class Chats {
    private final World world;
    private final Events events;
    private final TelegramSwitches switches;

    Chats(World world, Events events, TelegramSwitches switches) {
        this.world = world;
        this.events = events;
        this.switches = switches;
    }

    /** A message with its number, writer, chat and date, and nothing said yet. */
    ObjectNode blank(Chat chat, long writer) {
        ObjectNode message = StandInServer.JSON.createObjectNode().put("message_id", world.nextMessageId(chat));
        if (chat.kind() == ChatKind.CHANNEL) {
            message.set("sender_chat", chat.wire());
        } else {
            message.set("from", world.person(writer).wire());
        }
        message.put("date", world.now());
        message.set("chat", chat.wire());
        return message;
    }

    /** In a topic of the chat; 0 is the general one. */
    void place(Chat chat, ObjectNode message, long topic) {
        if (topic == 0) {
            return;
        }
        if (!chat.topics().containsKey(topic)) {
            throw Refusal.bad("message thread not found");
        }
        message.put("message_thread_id", topic).put("is_topic_message", true);
    }

    /** Keeps the message and shows it to the bot, unless it wrote it itself. */
    void publish(Chat chat, ObjectNode message) {
        chat.messages().put(message.path("message_id").asLong(), message);
        boolean own = world.isBot(message.path("from").path("id").asLong());
        boolean service = !message.has("text") && !message.has("chat_shared") && !message.has("users_shared");
        if (!own && (!service || switches.serviceMessages())) {
            events.message(chat, message);
        }
    }
}
