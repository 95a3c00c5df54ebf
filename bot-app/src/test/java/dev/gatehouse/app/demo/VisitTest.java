package dev.gatehouse.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The whole life of a membership, played by hand on the page. */
@Tag("browser")
@ExtendWith(OnScreen.class)
final class VisitTest {
    /** What a press did is on the page by then; a second press too soon would pass over what is to be seen. */
    private static final long SHOWN_NANOS = Duration.ofSeconds(4).toNanos();

    private static final String MARA = "//*[@id='discord-people']//li[contains(., 'Mara')]";

    @Test
    void a_visitor_buys_on_both_platforms_lets_time_pass_and_renews(Screen screen) {
        buysInDiscord(screen);
        buysInTelegram(screen);

        passes(screen, "ACTIVE");
        screen.sees("#till-books", "GRACE");
        screen.press("channel-0");
        screen.sees("#discord-posts", "You keep it until");
        screen.press("chat-bot");
        screen.sees("#telegram-posts", "You keep it until");
        screen.sees("#discord-people", "Gold");
        screen.sees("#telegram-people", "Tariq");

        passes(screen, "GRACE");
        screen.seesNo("#discord-people", "Gold");
        screen.seesNo("#telegram-people", "Tariq");
        screen.sees("#discord-posts", "has ended");
        screen.sees("#telegram-posts", "has ended");

        screen.sends("discord-line", "/buy product:Gold");
        screen.pays("discord");
        screen.sees("#discord-people", "Gold");
        assertThat(screen.text("#stations li#station-10")).contains("role");
    }

    /** To the next event as often as it takes until no membership has this status any more. */
    private static void passes(Screen screen, String status) {
        AtomicLong pressed = new AtomicLong(System.nanoTime() - SHOWN_NANOS);
        screen.until("nobody " + status, () -> {
            boolean still = screen.text("#till-books").contains(status);
            if (still && System.nanoTime() - pressed.get() >= SHOWN_NANOS) {
                screen.pressIfOpen("to-next");
                pressed.set(System.nanoTime());
            }
            return !still;
        });
    }

    private static void buysInDiscord(Screen screen) {
        screen.press("discord-as-mara");
        screen.types("discord-line", "/buy product:");
        screen.sees("#discord-suggestions", "29 USDC");
        screen.sends("discord-line", "/buy product:Gold");
        screen.sees("#discord-posts", "Mara used /buy product:Gold");
        screen.sees("#discord-posts", "Only you can see this");
        for (int station = 1; station <= 3; station++) {
            screen.sees("#stations li.lit#station-" + station, ":");
        }
        screen.press("discord-as-otto");
        screen.seesNo("#discord-posts", "personal checkout");
        screen.press("discord-as-mara");

        screen.pays("discord");
        screen.until(
                "the role",
                () -> screen.browser().findElement(By.xpath(MARA)).getText().contains("Gold"));
        screen.sees("#discord-channels", "gold-lounge");
        for (int station = 1; station <= 11; station++) {
            screen.sees("#stations li.lit#station-" + station, ":");
        }
        assertThat(screen.checkout()).contains("Paid", "Mara");
    }

    private static void buysInTelegram(Screen screen) {
        screen.press("telegram-as-tariq");
        screen.sends("telegram-line", "/start");
        screen.sends("telegram-line", "/subscribe");
        screen.pays("telegram");
        screen.follows("telegram", "Go in");
        screen.sees("#telegram-chats", "inside");
        screen.sees("#telegram-people", "Tariq");
        screen.press("telegram-as-sol");
        screen.press("telegram-knock");
        screen.sees("#telegram-chats", "asked to join");
        screen.seesNo("#telegram-chats", "inside");
        screen.press("telegram-as-tariq");
    }
}
