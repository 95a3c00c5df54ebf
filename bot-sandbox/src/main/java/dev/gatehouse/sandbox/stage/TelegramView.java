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
     * @param service somebody came, left or picked something; the text says who and what
     * @param rows the buttons under it, as they stand beside and below each other
     * @param picks what the client offers in place of a keyboard
     */
    public record Post(
            long id,
            String author,
            String time,
            String text,
            boolean mine,
            boolean service,
            List<File> files,
            List<List<Button>> rows,
            List<Pick> picks) {}

    /** What hangs on a message; {@code address} holds the content itself. */
    public record File(String name, String address, boolean picture) {}

    /** A button behind which the client shows chats or people to pick from. */
    public record Pick(String label, boolean people, List<Candidate> candidates) {}

    /** A chat or a person that can be picked. */
    public record Candidate(long id, String name) {}

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
