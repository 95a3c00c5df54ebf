package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import java.io.IOException;
import java.nio.file.Path;

/** The same stage, where Telegram is asked for its updates whatever else is played. */
public final class OnFetchedStage extends OnStage {
    @Override
    Stage open(Path folder) throws IOException, InterruptedException {
        return Stage.open(folder);
    }
}
