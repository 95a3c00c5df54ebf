package dev.gatehouse.telegram.door;

import java.net.URI;
import org.telegram.telegrambots.meta.api.objects.User;

/** The bot itself, as Telegram knows it. */
public record Bot(long id, String username) {
    static Bot of(User me) {
        return new Bot(me.getId(), me.getUserName());
    }

    /** Its private chat. */
    public URI chat() {
        return URI.create("https://t.me/" + username);
    }

    /** Its private chat, started with a payload of at most 64 letters, digits, {@code _} and {@code -}. */
    public URI chat(String payload) {
        return URI.create(chat() + "?start=" + payload);
    }
}
