package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import java.io.IOException;
import java.nio.file.Path;

/** The same stage, where Telegram posts its updates to the bot instead of being asked for them. */
public final class OnPostedStage extends OnStage {
    @Override
    Stage open(Path folder) throws IOException, InterruptedException {
        return posted(folder);
    }
}
