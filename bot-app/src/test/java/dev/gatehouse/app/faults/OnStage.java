package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One stage for the cases of a class: the three stand-ins and the running bot, handed to whoever asks for a {@link Stage}.
 * Telegram is asked for its updates; {@code -Dstage.telegram=webhook} has it post them in every story.
 */
public class OnStage implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OnStage.class);

    private record Set(Stage stage, Path folder) {}

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gatehouse-faults");
        context.getStore(HERE).put("set", new Set(open(folder), folder));
    }

    Stage open(Path folder) throws IOException, InterruptedException {
        return "webhook".equals(System.getProperty("stage.telegram")) ? posted(folder) : Stage.open(folder);
    }

    static Stage posted(Path folder) throws IOException, InterruptedException {
        String port = Integer.toString(NodeProcess.freePort());
        return Stage.open(
                folder,
                Map.of("HTTP_PORT", port, "PUBLIC_URL", "http://127.0.0.1:" + port, "TELEGRAM_UPDATES", "webhook"));
    }

    /** Faults armed by one case never reach the next. */
    @Override
    public void afterEach(ExtensionContext context) {
        Stage stage = set(context).stage();
        stage.hilt().faults().clear();
        stage.discord().faults().clear();
        stage.telegram().faults().clear();
        stage.hilt().webhooks().off(false);
        stage.hilt().webhooks().doubled(false);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Set set = set(context);
        set.stage().close();
        try (Stream<Path> files = Files.walk(set.folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return set(context).stage();
    }

    private static Set set(ExtensionContext context) {
        Set set = context.getStore(HERE).get("set", Set.class);
        if (set == null) {
            throw new IllegalStateException("The stage was not set");
        }
        return set;
    }
}
