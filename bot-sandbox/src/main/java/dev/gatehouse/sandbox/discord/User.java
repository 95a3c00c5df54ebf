package dev.gatehouse.sandbox.discord;

import java.util.HashMap;
import java.util.Map;

/** A person, or the bot itself. */
final class User {
    final long id;
    final String name;
    final boolean bot;
    boolean dmsClosed;
    String locale = "en-US";

    /** Autocomplete choices last shown, name to value: picking one by its name sends its value, as the client does. */
    final Map<String, String> offered = new HashMap<>();

    User(long id, String name, boolean bot) {
        this.id = id;
        this.name = name;
        this.bot = bot;
    }
}
