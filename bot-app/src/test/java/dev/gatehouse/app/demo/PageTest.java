package dev.gatehouse.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The page itself: the tour, reloads, two tabs, keyboard, every width, and who it talks to. */
@Tag("browser")
@ExtendWith(OnScreen.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PageTest {
    /** A telephone, a tablet, a desk; the last is where the other tests go on. */
    private static final int[] WIDTHS = {390, 768, 1440};

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @Order(1)
    void the_tour_tells_the_whole_story_by_itself(Screen screen) {
        screen.press("tour-all");
        screen.sees("#tour-all", "Play the tour again");

        assertThat(screen.browser().findElements(By.cssSelector("#tour li.done")))
                .hasSize(5);
        assertThat(screen.text("#discord-people")).contains("Gold");
        assertThat(screen.text("#till-books")).contains("ACTIVE").contains("EXPIRED");
        assertThat(screen.text("#telegram-people")).doesNotContain("Tariq");
        for (int width : WIDTHS) {
            screen.width(width);
            screen.picture("stage-" + width);
        }
        screen.dark(true);
        screen.picture("stage-1440-dark");
        screen.dark(false);
    }

    @Test
    @Order(2)
    void a_reload_shows_the_same(Screen screen) {
        screen.press("telegram-as-bela");
        screen.press("chat-group");
        screen.sees("#telegram-posts", "joined the group");
        String discord = screen.text("#discord-posts");
        String telegram = screen.text("#telegram-posts");
        String books = screen.text("#till-books");

        screen.reload();

        assertThat(screen.text("#discord-posts")).isEqualTo(discord);
        assertThat(screen.text("#telegram-posts")).isEqualTo(telegram);
        assertThat(screen.text("#till-books")).isEqualTo(books);
        screen.until("Hilt's page as it was", () -> screen.checkout().contains("Paid. Thank you!"));
    }

    @Test
    @Order(3)
    void two_tabs_agree(Screen screen) {
        String first = screen.browser().getWindowHandle();
        screen.browser().switchTo().newWindow(WindowType.TAB);
        screen.reload();
        screen.press("discord-as-otto");
        screen.sends("discord-line", "/membership");
        screen.sees("#discord-posts", "You have no membership here yet");
        String here = screen.text("#discord-posts");

        screen.browser().close();
        screen.browser().switchTo().window(first);

        screen.sees("#discord-posts", "Otto used /membership");
        screen.until("the same words", () -> screen.text("#discord-posts").equals(here));
        screen.press("discord-as-mara");
    }

    @Test
    @Order(4)
    void the_page_outlives_a_restart_of_the_bot(Screen screen) {
        screen.press("trouble-bot-stopped");
        screen.sees("#clock", "The bot is away");
        screen.reload();
        screen.sees("#discord-people", "offline");
        screen.press("trouble-bot-stopped");
        screen.sees("#clock", "The bot runs");
        screen.seesNo("#discord-people", "offline");
        screen.sends("discord-line", "/membership");
        screen.sees("#discord-posts .post:last-of-type", "active until");
    }

    @Test
    @Order(5)
    void a_visitor_without_a_mouse_can_play(Screen screen) {
        screen.types("discord-line", "/mem");
        screen.sees("#discord-suggestions", "/membership");
        screen.browser().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        assertThat(screen.browser().switchTo().activeElement().getText()).contains("/membership");
        screen.browser().switchTo().activeElement().sendKeys(Keys.ENTER);
        screen.until(
                "the line in the box",
                () -> "/membership"
                        .equals(screen.browser()
                                .findElement(By.id("discord-line"))
                                .getDomProperty("value")));
        int before = screen.count("#discord-posts .post", "active until");
        screen.browser().switchTo().activeElement().sendKeys(Keys.ENTER);
        screen.until("one more answer", () -> screen.count("#discord-posts .post", "active until") > before);
        screen.until(
                "an empty box",
                () -> String.valueOf(screen.browser()
                                .findElement(By.id("discord-line"))
                                .getDomProperty("value"))
                        .isEmpty());
    }

    @Test
    @Order(6)
    void what_cannot_be_done_is_said_and_the_line_stays(Screen screen) {
        screen.sends("discord-line", "/nonsense");
        screen.sees("#said", "sees no command /nonsense");
        assertThat(screen.browser().findElement(By.id("discord-line")).getDomProperty("value"))
                .isEqualTo("/nonsense");
        screen.types("discord-line", "");
    }

    @Test
    @Order(7)
    void nothing_on_the_page_keeps_people_out(Screen screen) {
        for (int width : WIDTHS) {
            screen.width(width);
            for (boolean dark : new boolean[] {false, true}) {
                screen.dark(dark);
                assertThat(serious(screen)).as("at %d px, dark %s", width, dark).isEmpty();
            }
            Object wider = screen.browser()
                    .executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(wider).as("sideways scrolling at %d px", width).isEqualTo(0L);
        }
        screen.dark(false);
    }

    private static List<String> serious(Screen screen) {
        return new AxeBuilder()
                .analyze(screen.browser()).getViolations().stream()
                        .filter(each -> Set.of("serious", "critical").contains(each.getImpact()))
                        .map(PageTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(5)
                        .map(each -> each.getHtml() + " " + each.getFailureSummary())
                        .toList();
    }

    @Test
    @Order(8)
    void the_browser_is_sent_to_nobody_else(Screen screen) throws IOException {
        Set<String> asked = new TreeSet<>();
        for (LogEntry entry : screen.browser().manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = JSON.readTree(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                asked.add(message.path("params").path("request").path("url").asText());
            }
        }
        asked.removeIf(each -> each.startsWith("data:"));

        assertThat(asked).hasSizeGreaterThan(10).allMatch(each -> each.startsWith(screen.url()));
    }

    @Test
    @Order(9)
    void the_page_itself_makes_no_mistake(Screen screen) {
        assertThat(screen.browser().manage().logs().get(LogType.BROWSER).getAll())
                .filteredOn(each -> each.getLevel().equals(Level.SEVERE))
                .isEmpty();
    }
}
