package dev.gatehouse.sandbox.stage;

import dev.gatehouse.sandbox.discord.InteractionView;
import java.time.Instant;
import java.util.Optional;

/** What stands in front on the stage: who is played, what is open, and since when the present scene runs. */
final class Front {
    private final Cast cast;
    private volatile Persona discord;
    private volatile long channel;
    private volatile Optional<InteractionView> asked = Optional.empty();
    private volatile Persona telegram;
    private volatile boolean group;
    private volatile String checkout = "";
    private volatile Instant since = Instant.MAX;

    Front(Cast cast) {
        this.cast = cast;
        this.discord = cast.onDiscord().get(0);
        this.channel = cast.general();
        this.telegram = cast.onTelegram().get(0);
    }

    Persona discord() {
        return discord;
    }

    /** What the persona pressed last, which may have put up a form; empty once that is filled in or put away. */
    Optional<InteractionView> asked() {
        return asked;
    }

    void ask(Optional<InteractionView> view) {
        asked = view;
    }

    void playOnDiscord(Persona persona) {
        asked = Optional.empty();
        discord = persona;
        channel = cast.general();
    }

    /** The open channel; 0 is the direct message with the bot. */
    long channel() {
        return channel;
    }

    void openChannel(long id) {
        channel = id;
    }

    Persona telegram() {
        return telegram;
    }

    void playOnTelegram(Persona persona) {
        telegram = persona;
        group = false;
    }

    /** Whether the group is open, not the private chat with the bot. */
    boolean group() {
        return group;
    }

    void openGroup(boolean wanted) {
        group = wanted;
    }

    /** The checkout link that was followed last; empty before the first. */
    String checkout() {
        return checkout;
    }

    void followCheckout(String url) {
        checkout = url;
    }

    /** Calendar time at which the present scene began; far ahead before the first. */
    Instant since() {
        return since;
    }

    void beginScene(Instant now) {
        since = now;
    }
}
