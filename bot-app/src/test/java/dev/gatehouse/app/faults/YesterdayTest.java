package dev.gatehouse.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.app.cli.BackupCommand;
import dev.gatehouse.app.cli.Commands;
import dev.gatehouse.app.cli.RestoreCommand;
import dev.gatehouse.app.rehearsal.DiscordBuyer;
import dev.gatehouse.app.rehearsal.Stage;
import dev.gatehouse.app.rehearsal.TelegramBuyer;
import dev.gatehouse.app.rehearsal.Watch;
import dev.gatehouse.app.settings.SettingsLoader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case 70: the node is started over yesterday's rows. */
class YesterdayTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private String admin = "";

    @Test
    void fault_70_yesterdays_backup_is_brought_up_to_date_and_nobody_is_removed() throws Exception {
        try (Stage stage = Stage.open(folder)) {
            admin = URI.create(stage.bot().adminUrl()).getAuthority();
            DiscordBuyer early = DiscordBuyer.inside(stage, "early");
            TelegramBuyer tom = TelegramBuyer.started(stage, "Tom");
            early.arrive();
            tom.arrive();
            Path backup = folder.resolve("yesterday.zip");
            assertThat(execute(stage, "backup", backup.toString())).isEqualTo("0 Written: " + backup);
            assertThat(execute(stage, "restore", backup.toString(), "--force")).startsWith("2 DATABASE_LOCKED: ");

            stage.clock().advance(DAY);
            DiscordBuyer late = DiscordBuyer.inside(stage, "late");
            late.arrive();
            Watch.until("told", () -> late.told("You are in") == 1);
            stage.hilt().buy(stage.world().discordProduct(), Long.toString(early.id()), "early");
            Instant renewed = early.membership().term().end().truncatedTo(ChronoUnit.SECONDS);
            awaitEnd(stage, early, renewed);
            stage.stopBot();
            assertThat(execute(stage, "restore", backup.toString())).startsWith("2 RESTORE_WOULD_OVERWRITE: ");
            assertThat(execute(stage, "restore", backup.toString(), "--force")).startsWith("0 Restored.");

            stage.startBot();

            awaitEnd(stage, early, renewed);
            awaitEnd(stage, late, late.membership().term().end().truncatedTo(ChronoUnit.SECONDS));
            Genuine.untilQuiet(stage);
            assertThat(List.of(early, late)).allMatch(DiscordBuyer::hasRole);
            assertThat(List.of(early, late)).allMatch(buyer -> buyer.revokes().isEmpty());
            assertThat(tom.isInside()).isTrue();
            assertThat(stage.telegram().calls().of("POST", "(?i).*/(unban|ban)chatmember"))
                    .isEmpty();
            Genuine.purchase(stage);
        }
    }

    private static void awaitEnd(Stage stage, DiscordBuyer buyer, Instant end) throws Exception {
        Letterbox box = Letterbox.of(stage);
        Watch.until(
                "the end that Hilt says",
                () -> box.stored()
                        .periodEnd(buyer.membership().id())
                        .filter(end::equals)
                        .isPresent());
    }

    /** The exit code, and the first line of what was said. */
    private String execute(Stage stage, String... typed) {
        Map<String, String> environment = new HashMap<>(stage.environment());
        environment.put("ADMIN_LISTEN", admin);
        SettingsLoader settings = new SettingsLoader(folder, environment);
        StringWriter said = new StringWriter();
        int code = Commands.of(List.of(new BackupCommand(settings), new RestoreCommand(settings)))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(typed);
        return code + " " + said.toString().lines().findFirst().orElse("");
    }
}
