package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.Secret;
import dev.gatehouse.app.Gatehouse;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.settings.HiltPart;
import dev.gatehouse.app.settings.Settings;
import dev.gatehouse.sandbox.Fault;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Case 99: the node is started with a key that is not this database's. */
@ExtendWith(OnStage.class)
class AnotherWorkspaceTest {
    private final Stage stage;

    AnotherWorkspaceTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void fault_99_a_sandbox_key_in_place_of_the_live_one_removes_nobody() throws Exception {
        held(stage.hilt().sandboxKey());
    }

    /** The sharper half: this key's workspace even says of every membership that it is over. */
    @Test
    void fault_99_the_key_of_another_workspace_removes_nobody_whatever_it_says() throws Exception {
        stage.hilt().faults().add(Fault.answer("GET", "/v1/integrations/health", Fault.FOR_EVER, 200, """
                {"ok":true,"workspace":{"user_id":"11111111-2222-4333-8444-555555555555","sandbox":false},\
                "rate_limit":{"requests_per_minute":3000}}"""));
        held(stage.hilt().liveKey());
    }

    private void held(String key) throws Exception {
        DiscordBuyer dora = DiscordBuyer.inside(stage, "dora");
        TelegramBuyer tom = TelegramBuyer.started(stage, "Tom");
        dora.arrive();
        tom.arrive();
        Trail usual =
                new Trail(stage.bot().adminUrl(), stage.settings().database().folder());
        long before = usual.count("ALARM", "");
        long changed = usual.count("ALARM", "WORKSPACE_CHANGED");
        stage.stopBot();
        Watch.until("the bot gone from Discord", () -> !stage.discord().botOnline());
        stage.hilt().stopWebhooks();
        stage.clock().advance(Duration.ofDays(40));
        Settings settings = with(key);
        try (Gatehouse node = Gatehouse.start(settings)) {
            Trail trail = new Trail(node.adminUrl(), settings.database().folder());
            Watch.until("Discord sees the bot", stage.discord()::botOnline);
            Watch.until("the alarm", () -> trail.count("ALARM", "WORKSPACE_CHANGED") == changed + 1);
            stage.clock().advance(Duration.ofHours(3));

            Watch.never(
                    "somebody removed",
                    Duration.ofMillis(2_500),
                    () -> !dora.hasRole() || !tom.isInside() || !dora.revokes().isEmpty());
            assertThat(trail.count("ALARM", "")).isEqualTo(before + 1);
            assertThat(trail.lines()).noneMatch(line -> line.words().contains(key));
        }
        putRight(dora, tom);
    }

    /** With the right key back what was held is done: the memberships had ended long ago. */
    private void putRight(DiscordBuyer dora, TelegramBuyer tom) throws Exception {
        stage.hilt().faults().clear();
        Watch.until("the bot gone from Discord", () -> !stage.discord().botOnline());
        stage.startBot();
        // A look that met a platform still coming up is made again a little later, by the calendar.
        new Calendar(stage).advanceUntil("both out", () -> !dora.hasRole() && !tom.isInside());
    }

    private Settings with(String key) throws Exception {
        Settings all = stage.settings();
        HiltPart hilt = new HiltPart(
                all.hilt().apiUrl(), Optional.of(new Secret(key)), all.hilt().webhookSecrets());
        return new Settings(
                hilt,
                all.discord(),
                all.telegram(),
                all.http(),
                all.database(),
                all.times(),
                all.brake(),
                all.accessApiKeys(),
                all.operator(),
                all.operators(),
                all.gates());
    }
}
