package dev.gatehouse.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens an address in the visitor's browser, where there is a screen and a program that knows how. */
final class Browser {
    private static final Logger log = LoggerFactory.getLogger(Browser.class);

    private final Map<String, String> environment;
    private final String system;

    Browser(Map<String, String> environment, String system) {
        this.environment = environment;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    void open(String url) {
        opener().ifPresent(words ->
                run(Stream.concat(words.stream(), Stream.of(url)).toList()));
    }

    private Optional<List<String>> opener() {
        if (system.contains("mac")) {
            return Optional.of(List.of("open"));
        }
        if (system.contains("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        boolean screen = Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .anyMatch(each -> !environment.getOrDefault(each, "").isEmpty());
        return screen && onPath("xdg-open") ? Optional.of(List.of("xdg-open")) : Optional.empty();
    }

    private boolean onPath(String program) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void run(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            log.debug("No browser was opened: {}", e.getMessage());
        }
    }
}
