package dev.gatehouse.sandbox.stage;

import java.util.List;
import java.util.Optional;

/**
 * The Discord window as one persona's client shows it.
 *
 * @param inside whether the persona is a member of the server
 * @param place the name of what is open
 * @param form what the persona is asked to fill in
 */
public record DiscordView(
        String server,
        List<Choice> personas,
        boolean inside,
        List<Channel> channels,
        String place,
        List<Post> posts,
        Optional<MenusView.Form> form,
        List<Person> people) {

    /** A channel of the list; 0 is the direct message with the bot. */
    public record Channel(long id, String name, boolean locked, boolean open) {}

    /**
     * A message of the bot.
     *
     * @param occasion who used which command, or empty
     * @param alone only this persona sees it
     * @param files that hang on it
     * @param menus to pick from, below the buttons
     */
    public record Post(
            long id,
            long channel,
            String time,
            String occasion,
            boolean alone,
            boolean thinking,
            List<Span> text,
            List<File> files,
            List<Button> buttons,
            List<MenusView.Menu> menus) {}

    /** A file with its whole content in the address; pictures are shown. */
    public record File(String name, String address, boolean picture) {}

    /** A button under a message; {@code url} is empty for one that is pressed. */
    public record Button(String key, String label, String url, String customId, boolean disabled, boolean strong) {}

    /**
     * A member of the server.
     *
     * @param roles by name, the highest first
     * @param hand whether the persona who is played may change this member by hand
     */
    public record Person(
            long id, String name, boolean bot, boolean online, List<String> roles, boolean paid, boolean hand) {}
}
