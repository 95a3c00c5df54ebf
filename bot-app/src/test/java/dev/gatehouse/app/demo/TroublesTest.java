package dev.gatehouse.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every switch of trouble once, with what comes of it on the page. */
@Tag("browser")
@ExtendWith(OnScreen.class)
final class TroublesTest {
    private static final String ROLE = ".role.gold";

    /** Each story begins with Mara in the server's channel, without a role and without trouble. */
    @BeforeEach
    void nobody_has_anything(Screen screen) {
        screen.press("discord-as-mara");
        lapses(screen);
        screen.seesNo("#discord-people", "Gold");
    }

    /** To the next event as often as it takes: a webhook may be sent again before the end comes. */
    private static void lapses(Screen screen) {
        screen.until("every membership at its end", () -> {
            String books = screen.text("#till-books");
            boolean running = books.contains("ACTIVE") || books.contains("GRACE");
            if (running) {
                screen.pressIfOpen("to-next");
            }
            return !running;
        });
    }

    @Test
    void while_hilt_is_silent_nobody_is_removed(Screen screen) {
        buys(screen);
        screen.sees("#discord-people", "Gold");

        screen.press("trouble-hilt-silent");
        lapses(screen);
        screen.sees("#lines", "503");
        assertThat(screen.count(ROLE, "Gold")).isEqualTo(1);

        screen.press("trouble-hilt-silent");
        screen.until("the role taken back as time goes on", () -> {
            screen.press("plus-hour");
            return screen.count(ROLE, "Gold") == 0;
        });
    }

    @Test
    void with_webhooks_lost_the_waiting_buyer_is_looked_up(Screen screen) {
        screen.press("trouble-webhooks-lost");
        buys(screen);
        screen.sees("#discord-people", "Gold");
        screen.press("trouble-webhooks-lost");
    }

    @Test
    void webhooks_that_come_twice_take_effect_once(Screen screen) {
        screen.press("trouble-webhooks-twice");
        buys(screen);
        screen.sees("#discord-people", "Gold");
        screen.sees("#stations li.lit#station-11", "told");
        screen.press("channel-0");
        screen.sees("#discord-posts", "You are in");

        assertThat(screen.texts("#discord-posts .text")).doesNotHaveDuplicates();
        screen.press("trouble-webhooks-twice");
    }

    @Test
    void webhooks_an_hour_late_change_nothing_when_they_come(Screen screen) {
        screen.press("trouble-webhooks-late");
        buys(screen);
        screen.sees("#discord-people", "Gold");
        screen.press("plus-hour");
        screen.sees("#station-5", "Hilt sent");
        assertThat(screen.count(ROLE, "Gold")).isEqualTo(1);
        screen.press("trouble-webhooks-late");
    }

    @Test
    void what_discord_refuses_with_429_is_owed_and_given_later(Screen screen) {
        screen.press("trouble-discord-429");
        buys(screen);
        screen.sees("#lines", "→ 429");
        assertThat(screen.count(ROLE, "Gold")).isZero();

        screen.press("trouble-discord-429");
        screen.sees("#discord-people", "Gold");
    }

    @Test
    void with_the_role_above_the_bot_nothing_is_sold_until_it_is_moved_back(Screen screen) {
        screen.press("trouble-role-above");
        int links = screen.count("#discord-posts button", "Pay with Hilt");
        screen.sends("discord-line", "/buy product:Gold");
        screen.sees("#discord-posts .post:last-of-type", "not on sale right now");
        assertThat(screen.count("#discord-posts button", "Pay with Hilt")).isEqualTo(links);

        screen.press("trouble-role-above");
        buys(screen);
        screen.sees("#discord-people", "Gold");
    }

    @Test
    void with_closed_dms_the_role_is_given_all_the_same(Screen screen) {
        screen.press("trouble-dms-closed");
        buys(screen);
        screen.sees("#discord-people", "Gold");
        screen.sees("#lines", "/messages → 403");
        screen.press("trouble-dms-closed");
    }

    @Test
    void a_bot_thrown_out_sells_nothing_and_takes_nothing_and_is_right_again_when_it_is_back(Screen screen) {
        buys(screen);
        screen.sees("#discord-people", "Gold");
        screen.press("trouble-bot-removed");
        screen.seesNo("#discord-people", "Gatehouse");
        screen.seesNo("#telegram-people", "administrator");
        screen.sends("discord-line", "/buy product:Gold");
        screen.sees("#said", "The bot is not in this server");
        assertThat(screen.count(ROLE, "Gold")).isEqualTo(1);

        screen.press("trouble-bot-removed");
        screen.sees("#discord-people", "Gatehouse");
        screen.sends("discord-line", "/membership");
        screen.sees("#discord-posts .post:last-of-type", "active until");
        assertThat(screen.count(ROLE, "Gold")).isEqualTo(1);
    }

    @Test
    void what_a_stopped_bot_missed_is_mended_when_it_is_back(Screen screen) {
        asks(screen);
        screen.goesToCheckout("discord");
        screen.press("trouble-bot-stopped");
        screen.sees("#clock", "The bot is away");
        screen.paysHere();
        assertThat(screen.count(ROLE, "Gold")).isZero();

        screen.press("trouble-bot-stopped");
        screen.sees("#clock", "The bot runs");
        screen.sees("#discord-people", "Gold");
    }

    private static void buys(Screen screen) {
        asks(screen);
        screen.pays("discord");
    }

    private static void asks(Screen screen) {
        int links = screen.count("#discord-posts button", "Pay with Hilt");
        screen.sends("discord-line", "/buy product:Gold");
        screen.until("a checkout button", () -> screen.count("#discord-posts button", "Pay with Hilt") > links);
    }
}
