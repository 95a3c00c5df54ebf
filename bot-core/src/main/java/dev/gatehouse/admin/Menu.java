package dev.gatehouse.admin;

import java.util.List;

/** Something to pick from. What is picked comes back by {@link AdminDesk#pressed} under the menu's action. */
public sealed interface Menu {

    /** At most 64 bytes. */
    String action();

    /** What is to be picked, in a few words. */
    String hint();

    /**
     * Words to pick from.
     *
     * @param options 1 to 25
     * @param most how many may be picked at once, at least 1
     */
    record Words(String action, String hint, List<Option> options, int most) implements Menu {
        public Words {
            options = List.copyOf(options);
        }
    }

    /** A door of the place, to be given as its number: Discord's role. On Telegram the chat itself is the door. */
    record Doors(String action, String hint) implements Menu {}

    /** A room of the place where something can be posted, to be given as its number: a channel. */
    record Rooms(String action, String hint) implements Menu {}

    /**
     * One of the words.
     *
     * @param value what comes back, at most 100 characters
     * @param note a second line; may be empty
     */
    record Option(String value, String label, String note, boolean chosen) {}
}
