package dev.gatehouse.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What a buyer and the owner of a group see in Telegram, as docs/telegram.md shows it. */
@Tag("browser")
@Tag("nightly")
@ExtendWith(OnScreen.class)
final class TelegramPicturesTest {
    /** So narrow that the windows stand below each other, each as wide as the page. */
    private static final int ONE_WINDOW = 690;

    /** Where no bar covers what is to be pressed. */
    private static final int DESK = 1440;

    private static final String POSTS = "#telegram-posts";
    private static final String LAST = POSTS + " .message:last-of-type";
    /** Above the keyboard that offers one more chat, or above the menu. */
    private static final String ABOVE = POSTS + " .message:nth-last-of-type(2)";

    private static final String NEWEST = LAST + " .text";

    @Test
    void the_main_ways_are_seen_as_the_documentation_shows_them(Screen screen) {
        screen.unroll("telegram");
        plays(screen, "tariq");
        says(screen, "/start", "I open the doors of this community");
        screen.follows("telegram", "Signals");
        screen.sees(NEWEST, "Your personal checkout for Signals is ready");
        screen.longPicture("telegram-buy", LAST);
        screen.pays("telegram");
        screen.sees(NEWEST, "Your payment arrived");
        screen.longPicture("telegram-paid", LAST);
        assertThat(screen.text(POSTS)).doesNotContain("personal checkout");
        screen.follows("telegram", "Go in");
        screen.sees("#telegram-people", "Tariq");

        plays(screen, "bela");
        says(screen, "/gate", "Which chat is it about?");
        screen.sees(POSTS + " .keyboard", "Orchard Signals");
        screen.longPicture("telegram-pick", LAST);
        screen.press(By.cssSelector(POSTS + " .beside button"));
        screen.sees(POSTS, "Inside: 1");
        screen.longPicture("telegram-gate", ABOVE);
        screen.follows("telegram", "Check");
        screen.sees(POSTS, "Everything holds");
        screen.longPicture("telegram-check", ABOVE);
        screen.follows("telegram", "Numbers");
        screen.until(
                "the chart",
                () -> !screen.browser()
                        .findElements(By.cssSelector(POSTS + " img.picture"))
                        .isEmpty());
        screen.sees(NEWEST, "Came in 30 days");
        screen.longPicture("telegram-stats", ABOVE);
        screen.follows("telegram", "Person");
        screen.follows("telegram", "Tariq");
        screen.sees(NEWEST, "What there is to know about telegram:");
        screen.longPicture("telegram-person", LAST);
    }

    private static void plays(Screen screen, String who) {
        screen.width(DESK);
        screen.press("telegram-as-" + who);
        screen.width(ONE_WINDOW);
    }

    private static void says(Screen screen, String line, String answer) {
        screen.sends("telegram-line", line);
        screen.sees(POSTS, answer);
    }
}
