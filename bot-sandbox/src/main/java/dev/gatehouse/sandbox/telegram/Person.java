package dev.gatehouse.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sandbox.StandInServer;

/** A Telegram account, a human's or the bot's, and how it stands with the bot. */
final class Person {
    private final long id;
    private final String firstName;
    private final String username;
    private final boolean bot;
    private boolean started;
    private boolean blocking;
    private boolean deactivated;

    Person(long id, String firstName, String username, boolean bot) {
        this.id = id;
        this.firstName = firstName;
        this.username = username;
        this.bot = bot;
    }

    long id() {
        return id;
    }

    String firstName() {
        return firstName;
    }

    String username() {
        return username;
    }

    boolean started() {
        return started;
    }

    void start() {
        started = true;
    }

    boolean blocking() {
        return blocking;
    }

    void block(boolean now) {
        blocking = now;
    }

    boolean deactivated() {
        return deactivated;
    }

    void deactivate() {
        deactivated = true;
    }

    ObjectNode wire() {
        ObjectNode wire = StandInServer.JSON
                .createObjectNode()
                .put("id", id)
                .put("is_bot", bot)
                .put("first_name", firstName);
        if (!username.isEmpty()) {
            wire.put("username", username);
        }
        return bot ? wire : wire.put("language_code", "en");
    }
}
