package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bot asks Telegram for its updates. */
@ExtendWith(OnStage.class)
class TelegramFetchedTest extends TelegramMainPath {
    TelegramFetchedTest(Stage stage) {
        super(stage);
    }

    @Override
    boolean hears() {
        return stage().telegram().webhook().isEmpty()
                && stage().telegram().backstage().polls() > 0;
    }
}
