package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The same stage, where Telegram posts its updates to the bot instead of being asked for them. */
public final class OnPostedStage extends OnStage {
    @Override
    Stage open(Path folder) throws IOException, InterruptedException {
        String port = Integer.toString(NodeProcess.freePort());
        return Stage.open(
                folder,
                Map.of("HTTP_PORT", port, "PUBLIC_URL", "http://127.0.0.1:" + port, "TELEGRAM_UPDATES", "webhook"));
    }
}
