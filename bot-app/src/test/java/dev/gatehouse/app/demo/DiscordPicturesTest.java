package dev.gatehouse.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a buyer and the owner of a server see in Discord, as docs/discord.md shows it. */
@Tag("browser")
@Tag("nightly")
@ExtendWith(OnScreen.class)
final class DiscordPicturesTest {
    /** So narrow that the windows stand below each other, each as wide as the page. */
    private static final int ONE_WINDOW = 690;

    /** So high that no bar lies over what is pictured. */
    private static final int NOTHING_SCROLLED = 4000;

    /** Where no bar covers what is to be pressed. */
    private static final int DESK = 1440;

    private static final String LAST = "#discord-posts .post:last-of-type";

    @Test
    void the_main_commands_are_seen_as_the_documentation_shows_them(Screen screen) {
        screen.width(DESK);
        screen.press("discord-as-mara");
        screen.size(ONE_WINDOW, NOTHING_SCROLLED);
        types(screen, "/buy product:Gold", "Pay with Hilt");
        screen.picture("discord-buy", LAST);
        screen.pays("discord");
        screen.sees("#discord-people", "Gold");
        screen.sees(LAST, "You are in");
        screen.picture("discord-paid", LAST);
        types(screen, "/membership", "active until");
        screen.picture("discord-membership", LAST);

        screen.width(DESK);
        screen.press("discord-as-ada");
        assertThat(screen.text("#discord-posts")).doesNotContain("personal checkout");
        screen.size(ONE_WINDOW, NOTHING_SCROLLED);
        types(screen, "/gate setup", "Which product");
        screen.picture("discord-gate-setup", LAST);
        types(screen, "/gate setup product:Gold", "Which role");
        screen.follows("discord", "Make a role for it");
        screen.sees(LAST, "Ready");
        screen.picture("discord-gate-checklist", LAST + " .text");
        types(screen, "/gate check", "Everything holds");
        screen.picture("discord-gate-check", LAST);
        types(screen, "/gate stats", "inside 1");
        screen.until("the chart", () -> screen.count(LAST + " .picture", "") == 1);
        screen.picture("discord-gate-stats", LAST + " .picture");
    }

    private static void types(Screen screen, String line, String answer) {
        screen.sends("discord-line", line);
        screen.sees(LAST, answer);
    }
}
