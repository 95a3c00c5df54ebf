package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people do with their own hands, each from his own client. */
final class People {
    private final World world;
    private final Events events;
    private final Chats chats;
    private final CallbackMethods callbacks;

    People(World world, Events events, Chats chats, CallbackMethods callbacks) {
        this.world = world;
        this.events = events;
        this.chats = chats;
        this.callbacks = callbacks;
    }

    /** The client's START button, by a deep link with a payload or without. */
    void start(long user, String payload) {
        if (!payload.matches("[A-Za-z0-9_-]{0,64}")) {
            throw new IllegalArgumentException("A deep link takes 64 letters, digits, _ and -, not: " + payload);
        }
        type(user, user, payload.isEmpty() ? "/start" : "/start " + payload);
    }

    /** By whoever may; returns its number. */
    long makeTopic(Chat chat, long user, String name) {
        ObjectNode message = chats.blank(chat, user);
        long topic = message.path("message_id").asLong();
        chat.topics().put(topic, name);
        chats.place(chat, message, topic);
        message.putObject("forum_topic_created").put("name", name);
        chats.publish(chat, message);
        return topic;
    }

    /** Writing to a blocked bot unblocks it; the client offers nothing else. */
    void type(long chatId, long user, String text) {
        type(chatId, 0, user, text);
    }

    void type(long chatId, long topic, long user, String text) {
        Chat chat = world.chat(chatId);
        Person person = world.person(user);
        if (chat.kind() == ChatKind.PRIVATE) {
            unblock(person);
            person.start();
        } else if (!world.member(chat, user).inside()) {
            throw new IllegalArgumentException(user + " is not in " + chat.title());
        }
        ObjectNode message = chats.blank(chat, user);
        chats.place(chat, message, topic);
        message.put("text", text);
        ArrayNode entities = UserText.entities(text);
        if (!entities.isEmpty()) {
            message.set("entities", entities);
        }
        chats.publish(chat, message);
    }

    void press(long user, long chatId, long messageId, String label) {
        ObjectNode message = world.chat(chatId).messages().get(messageId);
        if (message == null) {
            throw new IllegalArgumentException("The message is gone: " + messageId);
        }
        JsonNode button = button(message, label);
        if (!button.hasNonNull("callback_data")) {
            throw new IllegalArgumentException("No callback button: " + label);
        }
        callbacks.press(world.person(user), message, button);
    }

    static JsonNode button(ObjectNode message, String label) {
        JsonNode markup = message.path("reply_markup");
        JsonNode rows = markup.has("inline_keyboard") ? markup.path("inline_keyboard") : markup.path("keyboard");
        for (JsonNode row : rows) {
            for (JsonNode button : row) {
                if (button.path("text").asText().equals(label)) {
                    return button;
                }
            }
        }
        throw new IllegalArgumentException("The message has no button \"" + label + "\"");
    }

    void block(Person person) {
        if (!person.blocking()) {
            person.block(true);
            events.blocked(person, true);
        }
    }

    void unblock(Person person) {
        if (person.blocking()) {
            person.block(false);
            events.blocked(person, false);
        }
    }
}
