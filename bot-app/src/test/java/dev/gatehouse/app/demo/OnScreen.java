package dev.gatehouse.app.demo;

import dev.gatehouse.sandbox.stage.Sandbox;
import dev.gatehouse.sandbox.stage.StagePage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stage with its page, its bot and a browser before it for the tests of a class. Without Chromium they are skipped
 * with one line; where {@code CI} is set that is a failure, since nobody would read the line.
 */
final class OnScreen implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private static final Logger log = LoggerFactory.getLogger(OnScreen.class);
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OnScreen.class);
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Duration NO_PAUSE = Duration.ofMillis(40);

    /** Everything that has to end. */
    record Show(DataFolder folder, Sandbox sandbox, StageBot bot, StagePage page, Screen screen) {
        static Show open() {
            DataFolder folder = DataFolder.of(Optional.empty());
            Sandbox sandbox = Sandbox.start();
            StageBot bot = new StageBot(sandbox, new StageSettings(HOME, folder.path(), sandbox));
            StagePage page = StagePage.open(sandbox, bot, 0, NO_PAUSE);
            bot.start();
            return new Show(folder, sandbox, bot, page, Screen.at(page.url()));
        }

        void close() {
            screen.close();
            page.close();
            bot.close();
            sandbox.close();
            folder.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!Chromium.isHere()) {
            String line = "Browser tests need Debian's packages chromium and chromium-driver; they are not here.";
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(line);
            }
            log.warn("SKIPPED: {}", line);
            throw new TestAbortedException(line);
        }
        context.getStore(HERE).put("show", Show.open());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Show show = context.getStore(HERE).get("show", Show.class);
        if (show != null) {
            show.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Screen.class || type == Sandbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Show show = context.getStore(HERE).get("show", Show.class);
        if (show == null) {
            throw new IllegalStateException("There is no show");
        }
        return parameter.getParameter().getType() == Screen.class ? show.screen() : show.sandbox();
    }
}
