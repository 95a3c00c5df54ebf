package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bot asks Telegram for its updates. */
@ExtendWith(OnFetchedStage.class)
class TelegramFetchedTest extends TelegramMainPath {
    private static final Duration WHILE = Duration.ofMillis(700);
    private static final String UPDATES = "(?i)/bot[^/]+/getupdates";

    TelegramFetchedTest(Stage stage) {
        super(stage);
    }

    @Override
    boolean hears() {
        return stage().telegram().webhook().isEmpty()
                && stage().telegram().backstage().polls() > 0;
    }

    @Test
    void fault_58_an_update_delivered_twice_counts_once() throws Exception {
        TelegramBuyer buyer = TelegramBuyer.started(stage(), "Twice");
        Watch.until("a greeting", () -> buyer.messages().size() == 1);
        stage().telegram().faults().add(Fault.hang("POST", UPDATES, Fault.FOR_EVER, Duration.ofMillis(50)));
        stage().telegram().type(buyer.id(), buyer.id(), "/membership");
        Watch.until("the answer", () -> buyer.messages().size() == 2);
        assertThat(stage().telegram().backstage().waitingUpdates()).isPositive();
        stage().stopBot();
        stage().telegram().faults().clear();

        stage().startBot();

        Watch.until("the update passed", () -> stage().telegram().backstage().waitingUpdates() == 0);
        Watch.never("a second answer", WHILE, () -> buyer.messages().size() > 2);
    }
}
