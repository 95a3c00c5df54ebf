package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.sandbox.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The line to Discord breaks. */
@ExtendWith(OnStage.class)
class DiscordSessionTest {
    private static final String OFTEN = """
            {"url":"ws://127.0.0.1:1","shards":1,
             "session_start_limit":{"total":1000,"remaining":955,"reset_after":3600000,"max_concurrency":1}}""";

    @Test
    void fault_49_what_happened_while_no_session_stood_is_found_in_the_list_of_members(Stage stage) throws Exception {
        DiscordBuyer plucked = DiscordBuyer.inside(stage, "plucked");
        plucked.arrive();
        DiscordBuyer late = DiscordBuyer.elsewhere(stage, "late");
        stage.hilt().buy(stage.world().discordProduct(), Long.toString(late.id()), "");
        Watch.until("a first try", () -> late.grants().size() == 1);

        stage.discord().switches().refuseResume(true);
        stage.discord().switches().gatewayDown(true);
        stage.discord()
                .takeRole(stage.world().guild(), plucked.id(), stage.world().role());
        late.join();
        stage.discord().switches().gatewayDown(false);

        plucked.awaitRole();
        late.awaitRole();
        stage.discord().switches().refuseResume(false);
    }

    @Test
    void fault_50_a_bot_that_was_started_too_often_waits_instead_of_logging_in(Stage stage) throws Exception {
        stage.stopBot();
        stage.discord().faults().add(Fault.answer("GET", "/api/v10/gateway/bot", Fault.FOR_EVER, 200, OFTEN));
        int before = stage.discord().identifies();
        int asked = stage.discord().calls().of("GET", "/api/v10/gateway/bot").size();
        try (Gatehouse looping = Gatehouse.start(stage.settings())) {
            Watch.until(
                    "the question how often",
                    () -> stage.discord()
                                    .calls()
                                    .of("GET", "/api/v10/gateway/bot")
                                    .size()
                            > asked);
            Watch.never("a login", Duration.ofSeconds(3), () -> stage.discord().identifies() > before);
            assertThat(looping.publicUrl()).isNotEmpty();
        }
        stage.discord().faults().clear();
        stage.startBot();
        Watch.until("the login", () -> stage.discord().identifies() == before + 1);
    }
}
