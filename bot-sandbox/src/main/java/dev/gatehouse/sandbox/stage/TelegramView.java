package dev.gatehouse.sandbox.stage;

import java.util.List;

/**
 * The Telegram window as one persona's client shows it.
 *
 * @param openChat the chat whose messages are shown
 * @param group whether the group is open, not the private chat with the bot
 * @param inside whether the persona is in the group
 * @param knocking whether the persona's request to join waits for an answer
 * @param link the group's shared link; empty before the bot made one
 */
public record TelegramView(
        String groupName,
        List<Choice> personas,
        long openChat,
        boolean group,
        boolean inside,
        boolean knocking,
        boolean banned,
        String link,
        List<Post> posts,
        List<Person> people) {

    /**
     * A message.
     *
     * @param mine written by the persona who is played
     * @param service somebody came or left; the text says who
     */
    public record Post(
            long id, String author, String time, String text, boolean mine, boolean service, List<Button> buttons) {}

    /** A button under a message; {@code url} is empty for one that is pressed. */
    public record Button(String key, String label, String url) {}

    /**
     * Somebody in the group or at its door.
     *
     * @param standing Telegram's word, or {@code asks to join}
     * @param hand whether the persona who is played may change this person by hand
     */
    public record Person(long id, String name, String standing, boolean present, boolean hand) {}
}
