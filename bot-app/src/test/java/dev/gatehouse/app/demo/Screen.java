package dev.gatehouse.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** What a visitor sees and does. The page changes by itself, so everything is tried until it is there. */
final class Screen {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final ChromeDriver browser;
    private final String url;

    private Screen(ChromeDriver browser, String url) {
        this.browser = browser;
        this.url = url;
    }

    static Screen at(String url) {
        Screen screen = new Screen(Chromium.open(), url);
        screen.reload();
        screen.sees("#clock", "The bot runs");
        screen.types("discord-line", "/");
        screen.sees("#discord-suggestions", "/buy");
        screen.clear("discord-line");
        return screen;
    }

    ChromeDriver browser() {
        return browser;
    }

    String url() {
        return url;
    }

    void reload() {
        browser.get(url);
    }

    /** Presses the button with this id, once it is there and can be pressed. */
    void press(String id) {
        press(By.id(id));
    }

    void press(By button) {
        until("pressing " + button, () -> {
            WebElement found = browser.findElement(button);
            if (!found.isEnabled()) {
                return false;
            }
            found.click();
            return true;
        });
    }

    /** Presses the button if it can be pressed now. */
    void pressIfOpen(String id) {
        browser.findElements(By.cssSelector("#" + id + ":enabled")).forEach(WebElement::click);
    }

    void types(String id, String text) {
        until("typing into " + id, () -> {
            WebElement field = browser.findElement(By.id(id));
            field.clear();
            field.sendKeys(text);
            return true;
        });
    }

    void sends(String id, String line) {
        types(id, line);
        browser.findElement(By.id(id)).sendKeys(Keys.ENTER);
    }

    void clear(String id) {
        types(id, Keys.ESCAPE.toString());
    }

    String text(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    void sees(String selector, String text) {
        sees(selector, "\"" + text + "\"", shown -> shown.contains(text));
    }

    void seesNo(String selector, String text) {
        sees(selector, "no \"" + text + "\"", shown -> !shown.contains(text));
    }

    private void sees(String selector, String what, Predicate<String> seen) {
        until(what + " in " + selector, () -> seen.test(text(selector)));
    }

    List<String> texts(String selector) {
        List<String> texts = new ArrayList<>();
        until("all of " + selector, () -> {
            texts.clear();
            browser.findElements(By.cssSelector(selector)).forEach(each -> texts.add(each.getText()));
            return true;
        });
        return texts;
    }

    int count(String selector, String text) {
        return (int) browser.findElements(By.cssSelector(selector)).stream()
                .filter(each -> each.getText().contains(text))
                .count();
    }

    /** Follows the newest checkout button of a window and pays on Hilt's page. */
    void pays(String window) {
        goesToCheckout(window);
        paysHere();
    }

    /** Follows the newest checkout button of a window; Hilt's page offers to be paid. */
    void goesToCheckout(String window) {
        follows(window, "Pay with Hilt");
        until("an offer on Hilt's page", () -> checkout().contains("This purchase is for"));
    }

    /** Pays on the checkout page that is open; the page that follows says so. */
    void paysHere() {
        until("paying on Hilt's page", () -> {
            inCheckout(() -> {
                browser.findElements(By.cssSelector("button.pay")).forEach(WebElement::click);
                return true;
            });
            return checkout().contains("Paid. Thank you!");
        });
    }

    /** What Hilt's page says. */
    String checkout() {
        return inCheckout(() -> browser.findElement(By.tagName("body")).getText());
    }

    /** Does something on Hilt's page, which is a frame of its own and gone when another page comes. */
    private <T> T inCheckout(Supplier<T> act) {
        try {
            browser.switchTo().frame(browser.findElement(By.cssSelector("#till-checkout iframe")));
            return act.get();
        } finally {
            browser.switchTo().defaultContent();
        }
    }

    /** Presses the newest button of a window with these words on it. */
    void follows(String window, String label) {
        By buttons = By.xpath("//*[@id='" + window + "-posts']//button[contains(., '" + label + "')]");
        until("a button " + label, () -> {
            List<WebElement> found = browser.findElements(buttons);
            if (found.isEmpty()) {
                return false;
            }
            found.get(found.size() - 1).click();
            return true;
        });
    }

    /** Lets a window be as long as what stands in it: a picture shows what can be seen. */
    void unroll(String window) {
        browser.executeScript(
                "document.querySelector('#' + arguments[0] + ' .scroll').style.cssText = 'height:auto;overflow:visible'",
                window);
        browser.executeScript("document.getElementById(arguments[0]).style.height = 'auto'", window);
    }

    void width(int pixels) {
        size(pixels, 1000);
    }

    void size(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    void dark(boolean dark) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** One part of the page, to the same place. */
    void picture(String name, String selector) {
        keep(name, browser.findElement(By.cssSelector(selector)).getScreenshotAs(OutputType.BYTES));
    }

    /** The same of a part that is longer than the screen. */
    void longPicture(String name, String selector) {
        Object clip = browser.executeScript(
                "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                        + "return {x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height, scale: 1}",
                selector);
        keep(name, shot(Map.of("format", "png", "captureBeyondViewport", true, "clip", clip)));
    }

    /** The whole page as a PNG in {@code target/pictures}, from where the documentation takes its pictures. */
    void picture(String name) {
        keep(name, wholePage());
    }

    private static void keep(String name, byte[] png) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(folder.resolve(name + ".png"), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] wholePage() {
        return shot(Map.of("format", "png", "captureBeyondViewport", true));
    }

    private byte[] shot(Map<String, Object> how) {
        Object shot = browser.executeCdpCommand("Page.captureScreenshot", how).get("data");
        return OutputType.BYTES.convertFromBase64Png(String.valueOf(shot));
    }

    void until(String what, Callable<Boolean> seen) {
        try {
            Awaitility.await(what)
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(GLANCE)
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(WebDriverException.class)
                    .until(seen);
        } catch (ConditionTimeoutException unseen) {
            picture("missed");
            throw new AssertionError(
                    unseen.getMessage() + "\n"
                            + browser.findElement(By.tagName("body")).getText(),
                    unseen);
        }
    }

    void close() {
        browser.quit();
    }
}
