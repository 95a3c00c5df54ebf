package dev.gatehouse.app.faults;

import dev.gatehouse.app.rehearsal.Stage;
import org.junit.jupiter.api.extension.ExtendWith;

/** Telegram posts its updates to the bot. */
@ExtendWith(OnPostedStage.class)
class TelegramPostedTest extends TelegramMainPath {
    TelegramPostedTest(Stage stage) {
        super(stage);
    }

    @Override
    boolean hears() {
        return stage().telegram().webhook().isPresent()
                && stage().telegram().backstage().polls() == 0;
    }
}
