package dev.gatehouse.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.admin.Deed;
import dev.gatehouse.buyer.BuyerDesk;
import dev.gatehouse.discord.command.GateCommand;
import dev.gatehouse.discord.command.SlashCommands;
import dev.gatehouse.telegram.command.Commands;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/played.md names a story for every command and every button: a new one without a story is missed, and so is a story
 * that was renamed, or that does not press what it is named for.
 */
class PlayedTest {
    private static final Path ROOT = Path.of("..");
    private static final Path STORIES = Path.of("src/test/java/dev/gatehouse/app/faults");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+) \\|$");
    private static final Pattern STORY = Pattern.compile("(\\w+Test)#(\\w+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]{3,})\"");

    /** Why a button is not there on a platform. */
    private static final String NOT_HERE = "– ";

    private final Properties texts = texts();

    @Test
    void every_command_and_button_of_telegram_is_played() throws IOException {
        Set<String> all = new TreeSet<>(buttons("discord."));
        commands().forEach(name -> all.add("/" + name));
        Arrays.stream(Deed.values())
                .filter(deed -> deed != Deed.REDEEM)
                .forEach(deed -> all.add("/gate " + deed.word()));

        holds("Telegram", all, deed -> texts.getProperty("telegram.gate." + deed, "/gate " + deed));
    }

    @Test
    void every_command_and_button_of_discord_is_played() throws IOException {
        Set<String> all = new TreeSet<>(buttons("telegram."));
        SlashCommands.all(nobody(BuyerDesk.class)).forEach(command -> all.add("/" + command.name()));
        all.add("/" + GateCommand.PASS);
        GateCommand.declaration().getSubcommands().forEach(sub -> all.add("/gate " + sub.getName()));

        holds("Discord", all, deed -> deed);
    }

    /** @param shown how a deed of {@code /gate} is called where it is pressed or typed */
    private void holds(String platform, Set<String> all, UnaryOperator<String> shown) throws IOException {
        Map<String, String> rows = rows(platform);

        assertThat(rows.keySet()).as("what stands in the table of " + platform).containsExactlyElementsOf(all);
        assertThat(rows.entrySet().stream().flatMap(row -> doubts(row.getKey(), row.getValue(), shown).stream()))
                .isEmpty();
    }

    private static Map<String, String> rows(String platform) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/played.md"));
        String part = Stream.of(page.split("(?m)^## "))
                .filter(each -> each.startsWith(platform + "\n"))
                .findFirst()
                .orElseThrow();
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(part).results().forEach(row -> rows.put(row.group(1), row.group(2)));
        return rows;
    }

    /** What can be pressed has its label among the texts. */
    private Set<String> buttons(String others) {
        return texts.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".button") || key.endsWith(".hint"))
                .filter(key -> !key.startsWith(others))
                .collect(Collectors.toSet());
    }

    private static Iterable<String> commands() {
        return new Commands(nobody(BuyerDesk.class)).names();
    }

    /** Has counters, at which nobody is served. */
    private static <T> T nobody(Class<T> desk) {
        return desk.cast(Proxy.newProxyInstance(
                PlayedTest.class.getClassLoader(), new Class<?>[] {desk}, (self, method, given) -> {
                    if (method.getReturnType().isInterface() && method.getParameterCount() == 0) {
                        return nobody(method.getReturnType());
                    }
                    throw new IllegalStateException("Nobody is served here");
                }));
    }

    private Optional<String> doubts(String what, String told, UnaryOperator<String> shown) {
        if (told.startsWith(NOT_HERE)) {
            return what.startsWith("/") ? Optional.of(what + " is played by no story") : Optional.empty();
        }
        Matcher story = STORY.matcher(told);
        if (!story.find()) {
            return Optional.of(what + " names no story");
        }
        String source = source(story.group(1));
        if (!source.contains(" void " + story.group(2) + "(")) {
            return Optional.of(what + ": there is no " + told);
        }
        return isSaidIn(source, what, shown)
                ? Optional.empty()
                : Optional.of(what + " is not said in " + story.group(1));
    }

    /** Stories of several classes stand in what they inherit. */
    private static String source(String name) {
        Path file = STORIES.resolve(name + ".java");
        try {
            String source = Files.exists(file) ? Files.readString(file) : "";
            Matcher above = Pattern.compile("class " + name + " extends (\\w+)").matcher(source);
            return above.find() ? source + source(above.group(1)) : source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command is typed or its menu's button pressed; a label is pressed by how it begins. */
    private boolean isSaidIn(String source, String what, UnaryOperator<String> shown) {
        String deed = what.startsWith("/gate ") ? what.substring("/gate ".length()) : "";
        String label = deed.isEmpty() ? texts.getProperty(what, what) : shown.apply(deed);
        String begins = label.replaceFirst("\\{.*", "");
        return QUOTED.matcher(source)
                .results()
                .map(quoted -> quoted.group(1))
                .anyMatch(said -> said.startsWith(what)
                        || said.equals(what.substring(1))
                        || begins.startsWith(said)
                        || said.startsWith(begins)
                        || said.endsWith(": " + label));
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(
                ROOT.resolve("bot-core/src/main/resources/dev/gatehouse/notice/texts.properties"))) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
